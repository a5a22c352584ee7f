import { Button } from "@fluentui/react-components";
import { outcomeOf } from "@mainstay/analysis";
import { shortDuration } from "../../../components/duration-words.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { ResultBadge } from "../ResultBadge.tsx";
import type { Live } from "./live.ts";
import styles from "./LivePage.module.css";

/** What is to work again by the goals: when it does, somebody says so, and the time is measured. */
export function RecoveryButtons({
  live: { plan, exercise, journal, clock, mayLead },
}: {
  readonly live: Live;
}) {
  const timed = outcomeOf(exercise, journal.entries).goals.filter(
    ({ goal }) => goal.element !== undefined,
  );
  if (timed.length === 0) return null;
  const isRunning = clock.state === "running" || clock.state === "paused";
  return (
    <Panel title="What is to work again">
      <ul className={styles.injects}>
        {timed.map(({ goal: { what, element, within }, measured, result }) => {
          const name = plan.elements.find(({ id }) => id === element)?.name ?? element;
          return (
            <li key={what} className={styles.inject}>
              <div className={styles.line}>
                <strong>{name}</strong>
                <span className={styles.quiet}>
                  {within === undefined ? "" : `within ${shortDuration(within)}`}
                  {measured === undefined ? "" : `, took ${shortDuration(measured)}`}
                </span>
                {measured !== undefined && <ResultBadge result={result} />}
              </div>
              {mayLead && isRunning && element !== undefined && (
                <div className={styles.acts}>
                  <Button
                    size="small"
                    aria-label={`Works again now: ${name}`}
                    onClick={() => journal.add({ kind: "recovered", element })}
                  >
                    Works again now
                  </Button>
                  <Button
                    size="small"
                    aria-label={`Lost now: ${name}`}
                    onClick={() => journal.add({ kind: "lost", element })}
                  >
                    Lost now
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
