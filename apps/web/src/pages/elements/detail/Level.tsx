import { Button } from "@fluentui/react-components";
import type { getNeighbourhood } from "@mainstay/api";
import { useState } from "react";
import type * as z from "zod";
import { AppLink } from "../../../ui/AppLink.tsx";
import styles from "./Reach.module.css";

const shownAtFirst = 12;

/** The elements that are equally far away. */
export function Level({
  hops,
  members,
}: {
  readonly hops: number;
  readonly members: z.output<typeof getNeighbourhood.answer>["elements"];
}) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? members : members.slice(0, shownAtFirst);
  const title = hops === 1 ? "Directly" : `Through ${hops - 1} ${hops === 2 ? "other" : "others"}`;
  return (
    <section className={styles.level} aria-label={title}>
      <h3 className={styles.title}>
        {title} ({members.length.toLocaleString("en")})
      </h3>
      <ul className={styles.members}>
        {shown.map(({ id, name }) => (
          <li key={id}>
            <AppLink to="/elements/$id" params={{ id }}>
              {name}
            </AppLink>
          </li>
        ))}
      </ul>
      {members.length > shownAtFirst && (
        <Button appearance="transparent" size="small" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? "Show fewer" : `Show all ${members.length.toLocaleString("en")}`}
        </Button>
      )}
    </section>
  );
}
