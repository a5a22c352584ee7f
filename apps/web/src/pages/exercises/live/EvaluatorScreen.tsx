import { clockWords } from "../../../components/clock-words.ts";
import { SayForm } from "../../../journal/SayForm.tsx";
import { Timeline } from "../../../journal/Timeline.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { GoalRating } from "./GoalRating.tsx";
import type { Live } from "./live.ts";
import { runInjects } from "./sent-injects.ts";
import styles from "./LivePage.module.css";

/** The screen of who evaluates: each goal with its criterion, to be rated by what is seen; and what is expected against what is done. */
export function EvaluatorScreen({ live }: { readonly live: Live }) {
  const { plan, exercise, journal, clock, mayWrite } = live;
  const sent = runInjects(exercise.injects ?? [], journal.entries).filter(
    (run) => run.sent !== undefined,
  );
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {(exercise.goals ?? []).length === 0 && (
          <EmptyState>It has no goals to rate. Write them into its plan.</EmptyState>
        )}
        {(exercise.goals ?? []).map((goal) => (
          <GoalRating key={goal.what} live={live} goal={goal} />
        ))}
      </div>
      <div className={styles.column}>
        {mayWrite && (
          <Panel title="Seen beside the goals">
            <SayForm
              label="What you saw"
              keptAs={`exercises/${exercise.id}/observation`}
              acts={[
                {
                  verb: "Write it down",
                  say: (text) => journal.add({ kind: "observation", text }),
                },
              ]}
            />
          </Panel>
        )}
        <Panel title="Expected and done" aside={`${sent.length}`}>
          {sent.length === 0 && <p className={styles.quiet}>No inject was sent yet.</p>}
          <ul className={styles.injects}>
            {sent.map(({ inject, responses }) => (
              <li key={inject.id} className={styles.inject}>
                <div>{inject.what}</div>
                <div className={styles.quiet}>Expected: {inject.expect ?? "not said"}</div>
                {responses.length === 0 && (
                  <div className={styles.quiet}>Nothing was done yet.</div>
                )}
                {responses.map(({ id, author, what }) => (
                  <div key={id} className={styles.response}>
                    <strong>{author.name}</strong> {what.text}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title="Timeline" aside={`${journal.entries.length}`}>
          <Timeline
            plan={plan}
            journal={journal}
            clockOf={({ at }) => clockWords(clock.secondsAt(at))}
          />
        </Panel>
      </div>
    </div>
  );
}
