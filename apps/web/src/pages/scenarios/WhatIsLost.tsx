import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Plan } from "@mainstay/plan";
import { shortDuration } from "../../components/duration-words.ts";
import { afterWords, percentWords } from "../../components/time-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import styles from "./WhatIsLost.module.css";

/** A disruption, in minutes. */
type Lost = {
  readonly element: string;
  readonly at?: number | undefined;
  readonly level?: number | undefined;
  readonly lasts?: number | undefined;
};

/** What a scenario takes away, from when, how far and for how long. */
export function WhatIsLost({
  plan,
  disruptions,
  missing = [],
}: {
  readonly plan: Plan;
  readonly disruptions: readonly Lost[];
  /** What was hit and the plan does not have. */
  readonly missing?: readonly string[];
}) {
  const names = new Map<string, string>(plan.elements.map(({ id, name }) => [id, name]));
  return (
    <>
      <ul className={styles.lost} aria-label="What is lost">
        {disruptions.map(({ element, at = 0, level = 0, lasts }) => (
          <li key={`${element} ${at}`}>
            <AppLink to="/map" search={{ around: element, lose: [element] }}>
              {names.get(element) ?? element}
            </AppLink>{" "}
            <span className={styles.how}>
              {level === 0 ? "lost" : `down to ${percentWords(level)}`} {afterWords(at)},{" "}
              {lasts === undefined
                ? "until it is recovered"
                : lasts === Number.POSITIVE_INFINITY
                  ? "for good"
                  : `for ${shortDuration(lasts)}`}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            Not played, as the plan does not have it: {missing.join(", ")}.
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
