import { isDiscussed } from "@mainstay/analysis";
import type { Exercise, ExerciseGoal, Plan } from "@mainstay/plan";
import { shortDuration } from "../../components/duration-words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { ratingWords } from "./rating-words.ts";
import { ResultBadge } from "./ResultBadge.tsx";

/** The goals of an exercise, by what each is judged, and how it came out. */
export function GoalTable({
  plan,
  exercise,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
}) {
  const { goals = [] } = exercise;
  if (goals.length === 0)
    return <EmptyState>It has no goals yet: without, nobody can say whether it passed.</EmptyState>;
  return (
    <Table
      caption="Goals"
      columns={[
        { name: "Goal" },
        { name: "Judged by" },
        { name: tookWords(exercise), isNumber: true },
        { name: "Result" },
      ]}
    >
      {goals.map(({ what, note, measured, result, ...goal }, at) => (
        <tr key={`${at}`}>
          <td>
            {what}
            {note !== undefined && <div className={cells.quiet}>{note}</div>}
            {[goal.strength, goal.weakness, goal.cause].map((words) =>
              words === undefined ? null : (
                <div key={words} className={cells.quiet}>
                  {words}
                </div>
              ),
            )}
          </td>
          <td>{judgedBy(plan, goal)}</td>
          <td className={cells.number}>{measured === undefined ? "" : shortDuration(measured)}</td>
          <td>
            <ResultBadge result={result} />
            {goal.rating !== undefined && (
              <div className={cells.quiet}>{ratingWords[goal.rating]}</div>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** What the times of an exercise are: what it took, or in one that only talks it through an estimate. */
export function tookWords(exercise: Pick<Exercise, "method">): string {
  return isDiscussed(exercise) ? "Estimated" : "Took";
}

/** By what a goal is judged, in words. */
export function judgedBy(
  { elements }: Plan,
  { criterion, element, within }: Pick<ExerciseGoal, "criterion" | "element" | "within">,
): string {
  const name = elements.find(({ id }) => id === element)?.name ?? element;
  const time =
    name === undefined
      ? undefined
      : `${name} works again${within === undefined ? "" : ` within ${shortDuration(within)}`}`;
  return [time, criterion].filter((part) => part !== undefined).join("; ") || "Not said";
}
