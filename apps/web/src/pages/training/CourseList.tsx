import { isTrainingDue, type TrainingRecord } from "@mainstay/analysis";
import { currentDay } from "../../components/day-words.ts";
import { shortDuration } from "../../components/duration-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { groupWords } from "./audience-words.ts";

/** The courses: for whom each is, how long it holds, and how many hold it. */
export function CourseList({ records }: { readonly records: readonly TrainingRecord[] }) {
  const today = currentDay();
  return (
    <Panel title="Courses" aside={records.length}>
      <Table
        caption="Courses"
        columns={[
          { name: "Course" },
          { name: "For" },
          { name: "Holds for", isNumber: true, isMinor: true },
          { name: "Hold it", isNumber: true },
        ]}
      >
        {records.map(
          ({
            training: { id, name, description, for: audiences = [], roles = [], also = [], every },
            people,
          }) => {
            const holding = people.filter(
              (one) => one.until !== undefined && !isTrainingDue(one, today),
            );
            const named = also.length === 0 ? [] : [`${also.length} named`];
            return (
              <tr key={id}>
                <td>
                  <AppLink to="/training/$id" params={{ id }}>
                    {name}
                  </AppLink>
                  {description !== undefined && <div className={cells.quiet}>{description}</div>}
                </td>
                <td>{[...[...audiences, ...roles].map(groupWords), ...named].join(", ")}</td>
                <td className={`${cells.number} ${cells.minor}`}>
                  {every === undefined ? "12 months" : shortDuration(every)}
                </td>
                <td className={cells.number}>
                  {holding.length} of {people.length}
                </td>
              </tr>
            );
          },
        )}
      </Table>
    </Panel>
  );
}
