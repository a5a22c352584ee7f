import { cells, Table } from "../../ui/Table.tsx";
import type { Fault } from "./fault.ts";
import styles from "./ImportPage.module.css";

const shownAtMost = 200;

/** What is wrong with files, each with its place. */
export function ProblemTable({
  faults,
  count = faults.length,
}: {
  readonly faults: readonly Fault[];
  /** How many there are, where these are only the first. */
  readonly count?: number;
}) {
  return (
    <>
      <p className={styles.refused} role="alert">
        {count === 1
          ? "One thing is wrong, so nothing is imported."
          : `${count} things are wrong, so nothing is imported.`}{" "}
        Mend the files, and choose them again.
      </p>
      <Table caption="What is wrong" columns={[{ name: "Where" }, { name: "What" }]}>
        {faults.slice(0, shownAtMost).map(({ where, message, suggestion }) => (
          <tr key={`${where} ${message}`}>
            <td className={`${cells.quiet} ${styles.place}`}>{where}</td>
            <td>
              {quoted(message)}
              {suggestion !== undefined && ` Did you mean ${suggestion}?`}
            </td>
          </tr>
        ))}
      </Table>
      {count > shownAtMost && (
        <p className={styles.quiet}>
          These are the first {shownAtMost}; mend them, and see the rest.
        </p>
      )}
    </>
  );
}

/** Problems are written for terminals, with names between backticks. */
function quoted(message: string): string {
  return message.replace(/`([^`]*)`/g, "“$1”");
}
