import { Button } from "@fluentui/react-components";
import { isTrainingDue, type TrainingRecord } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";
import { useState } from "react";
import { calendarDayWords } from "../../components/day-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import styles from "./TrainingPage.module.css";

const step = 12;

/** Who is to do which course by now, the longest overdue first, and why; which course is told only of several. */
export function WhoIsDue({
  plan,
  records,
  today,
  columns,
}: {
  readonly plan: Plan;
  readonly records: readonly TrainingRecord[];
  readonly today: string;
  readonly columns: "of all courses" | "of one course";
}) {
  const isOfAll = columns === "of all courses";
  const [limit, setLimit] = useState(step);
  const names = new Map<string, string>(plan.people.map(({ id, name }) => [id, name]));
  const items = records
    .flatMap(({ training: { id, name }, people }) =>
      people.filter((one) => isTrainingDue(one, today)).map((one) => ({ ...one, id, name })),
    )
    .toSorted(({ due: one = "" }, { due: other = "" }) => one.localeCompare(other));
  return (
    <Panel title="Who is due" aside={items.length}>
      {items.length === 0 ? (
        <EmptyState>Everybody has done what is for them.</EmptyState>
      ) : (
        <Table
          caption="Who is due, the longest overdue first"
          columns={[
            { name: "Person" },
            ...(isOfAll ? [{ name: "Course" }] : []),
            { name: "Since" },
            { name: "Why", isMinor: true },
          ]}
        >
          {items.slice(0, limit).map(({ id, name, person, due, done }) => (
            <tr key={`${id} ${person}`}>
              <td>{names.get(person) ?? person}</td>
              {isOfAll && (
                <td>
                  <AppLink to="/training/$id" params={{ id }}>
                    {name}
                  </AppLink>
                </td>
              )}
              <td>{due === undefined ? "at once" : calendarDayWords(due)}</td>
              <td className={cells.minor}>
                {done === undefined ? "never done" : `last done on ${calendarDayWords(done)}`}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {items.length > limit && (
        <Button className={styles.more ?? ""} onClick={() => setLimit(limit + 5 * step)}>
          Show more of {items.length}
        </Button>
      )}
    </Panel>
  );
}
