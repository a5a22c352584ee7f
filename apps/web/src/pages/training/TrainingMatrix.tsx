import type { TrainingRecord } from "@mainstay/analysis";
import { Matrix } from "../../ui/Matrix.tsx";
import type { TrainingRow } from "./training-rows.ts";
import styles from "./TrainingPage.module.css";
import { TrainingState } from "./TrainingState.tsx";

/** People against courses: done and until when, or due. */
export function TrainingMatrix({
  records,
  rows,
  today,
}: {
  readonly records: readonly TrainingRecord[];
  readonly rows: readonly TrainingRow[];
  readonly today: string;
}) {
  return (
    <Matrix
      label="People and courses"
      caption="Who has done which course"
      corner="Person"
      columns={records.map(({ training: { id, name } }) => ({ id, head: name }))}
    >
      {rows.map(({ person, name, cells }) => (
        <tr key={person}>
          <th scope="row">{name}</th>
          {records.map(({ training: { id } }) => {
            const own = cells.get(id);
            return (
              <td key={id}>
                {own === undefined ? (
                  <span className={styles.quiet}>not for them</span>
                ) : (
                  <TrainingState person={own} today={today} />
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </Matrix>
  );
}
