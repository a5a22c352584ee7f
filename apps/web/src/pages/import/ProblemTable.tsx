import type { Problem } from "@mainstay/plan";
import { cells, Table } from "../../ui/Table.tsx";
import styles from "./ImportPage.module.css";

const shownAtMost = 200;

/** What is wrong with files, each with its place. */
export function ProblemTable({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <>
      <p className={styles.refused} role="alert">
        {problems.length === 1
          ? "One thing is wrong, so nothing is imported."
          : `${problems.length} things are wrong, so nothing is imported.`}{" "}
        Mend the files, and choose them again.
      </p>
      <Table caption="What is wrong" columns={[{ name: "Where" }, { name: "What" }]}>
        {problems.slice(0, shownAtMost).map((problem) => (
          <tr key={`${placeOf(problem)} ${problem.message}`}>
            <td className={`${cells.quiet} ${styles.place}`}>{placeOf(problem)}</td>
            <td>
              {quoted(problem.message)}
              {problem.suggestion !== undefined && ` Did you mean ${problem.suggestion}?`}
            </td>
          </tr>
        ))}
      </Table>
      {problems.length > shownAtMost && (
        <p className={styles.quiet}>
          These are the first {shownAtMost}; “mainstay check” tells all of them.
        </p>
      )}
    </>
  );
}

/** Problems are written for terminals, with names between backticks. */
function quoted(message: string): string {
  return message.replace(/`([^`]*)`/g, "“$1”");
}

function placeOf({ location }: Problem): string {
  if (location === undefined) return "in the plan itself";
  return `${location.file}, line ${location.line}`;
}
