import { isPassed, type TrainingRecord } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";
import { calendarDayWords, currentDay } from "../../components/day-words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { groupWords } from "./audience-words.ts";
import { TrainingState } from "./TrainingState.tsx";

/** Everybody whom a course is for: as what, what they reached last, and until when that holds. */
export function CoursePeople({
  plan,
  record: { training, people },
}: {
  readonly plan: Plan;
  readonly record: TrainingRecord;
}) {
  const names = new Map<string, string>(plan.people.map(({ id, name }) => [id, name]));
  const today = currentDay();
  return (
    <Panel title="Whom it is for" aside={people.length}>
      {people.length === 0 ? (
        <EmptyState>It is for nobody yet: edit it to say for whom.</EmptyState>
      ) : (
        <Table
          caption="Whom the course is for, and who has done it"
          columns={[
            { name: "Person" },
            { name: "As", isMinor: true },
            { name: "Last record" },
            { name: "State" },
          ]}
        >
          {people.map((one) => (
            <tr key={one.person}>
              <td>{names.get(one.person) ?? one.person}</td>
              <td className={cells.minor}>
                {one.as.length === 0 ? "named" : one.as.map(groupWords).join(", ")}
              </td>
              <td>{lastWords(training, one.person)}</td>
              <td>
                <TrainingState person={one} today={today} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}

/** What was recorded last of somebody, passed or not. */
function lastWords(training: TrainingRecord["training"], person: string): string {
  const last = (training.completions ?? [])
    .filter((completion) => completion.person === person)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))[0];
  if (last === undefined) return "none";
  const { on, score, trainer, note } = last;
  return [
    calendarDayWords(on),
    ...(score === undefined ? [] : [`${Math.round(score * 100)} %`]),
    ...(isPassed(training, last) ? [] : ["not passed"]),
    ...(trainer === undefined ? [] : [`by ${trainer}`]),
    ...(note === undefined ? [] : [note]),
  ].join(", ");
}
