import { Fragment } from "react";
import { AppLink } from "../../ui/AppLink.tsx";
import { afterWords } from "../time-words.ts";
import type { Outage } from "./outage.ts";
import styles from "./Causes.module.css";

/** Why an element drops: for each drop, what is lost and the way from there to the element. */
export function Causes({
  outage,
  nameOf,
}: {
  readonly outage: Outage;
  readonly nameOf: (id: string) => string;
}) {
  if (outage.causes.length === 0) return <p className={styles.none}>It is lost by itself.</p>;
  return (
    <ul className={styles.causes} aria-label={`Why ${outage.element.name} drops`}>
      {outage.causes.map(({ at, chain }) => (
        <li key={at}>
          <span className={styles.when}>{capital(afterWords(at))}:</span>{" "}
          {chain.map((id, position) => (
            <Fragment key={id}>
              {position > 0 && <span aria-label="brings down"> → </span>}
              <AppLink to="/elements/$id" params={{ id }}>
                {nameOf(id)}
              </AppLink>
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
