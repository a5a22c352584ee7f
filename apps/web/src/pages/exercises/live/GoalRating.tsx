import { type ExerciseGoal, Rating, ratingWords, standingEntries } from "@mainstay/plan";
import { SayForm } from "../../../journal/SayForm.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { judgedBy } from "../GoalTable.tsx";
import type { Live } from "./live.ts";
import styles from "./LivePage.module.css";

/** A goal, by what it is judged, what was seen so far, and the way to rate it with evidence. */
export function GoalRating({ live, goal }: { readonly live: Live; readonly goal: ExerciseGoal }) {
  const { plan, exercise, journal, mayWrite } = live;
  const seen = standingEntries(journal.entries, "observation").filter(
    ({ what }) => what.goal === goal.what,
  );
  return (
    <Panel title={goal.what}>
      <p className={styles.quiet}>Judged by: {judgedBy(plan, goal)}</p>
      {seen.map(({ id, author, what }) => (
        <div key={id} className={styles.response}>
          <strong>{what.rating === undefined ? "Seen" : ratingWords[what.rating]}</strong>{" "}
          {what.text} <span className={styles.quiet}>{author.name}</span>
        </div>
      ))}
      {mayWrite && (
        <SayForm
          label="What you saw of it"
          keptAs={`exercises/${exercise.id}/goals/${goal.what}`}
          acts={Rating.options.map((rating) => ({
            verb: ratingWords[rating],
            say: (text) => journal.add({ kind: "observation", goal: goal.what, rating, text }),
          }))}
        />
      )}
    </Panel>
  );
}
