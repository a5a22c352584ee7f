import type { Plan } from "@mainstay/plan";
import { shortDuration } from "../../components/duration-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./RestsOn.module.css";

/** What the plan says that an element rests on, beside the questions, so that answers are given with it in view. */
export function RestsOn({ plan, element }: { readonly plan: Plan; readonly element: string }) {
  const subject = plan.elements.find(({ id }) => id === element);
  const needs = subject?.needs ?? [];
  const above = plan.elements.filter(({ needs: theirs = [] }) =>
    theirs.some(({ targets }) => targets.some((target) => target === element)),
  );
  const nameOf = (id: string) => plan.elements.find((one) => one.id === id)?.name ?? id;
  return (
    <Panel title="What it rests on">
      {needs.length === 0 ? (
        <p className={styles.quiet}>
          The plan names nothing yet. “What it rests on” in the questions is the place to say it.
        </p>
      ) : (
        <ul className={styles.list}>
          {needs.map(({ targets, for: purpose, holds }) => (
            <li key={`${targets.join("+")}:${purpose}`}>
              {targets.map((target, at) => (
                <span key={target}>
                  {at > 0 && " or "}
                  <AppLink to="/elements/$id" params={{ id: target }}>
                    {nameOf(target)}
                  </AppLink>
                </span>
              ))}
              <span className={styles.quiet}>
                {purpose === "recover" && " to come back"}
                {holds > 0 && `, goes on for ${shortDuration(holds)} without`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {above.length > 0 && (
        <>
          <h3 className={styles.heading}>Who rests on it</h3>
          <ul className={styles.list}>
            {above.slice(0, 8).map(({ id, name }) => (
              <li key={id}>
                <AppLink to="/elements/$id" params={{ id }}>
                  {name}
                </AppLink>
              </li>
            ))}
            {above.length > 8 && <li>and {above.length - 8} more</li>}
          </ul>
        </>
      )}
    </Panel>
  );
}
