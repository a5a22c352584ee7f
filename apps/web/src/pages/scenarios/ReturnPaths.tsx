import { shortDurationText } from "../../components/duration-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import styles from "./Outcome.module.css";
import type { Side } from "./side.ts";

type Return = Side["recovery"]["returns"][number];

/** When each function and process is back, and the path that decides it: to shorten that is to shorten the outage. */
export function ReturnPaths({
  without,
  other,
  nameOf,
}: {
  readonly without: Side;
  readonly other: Side | null;
  readonly nameOf: (id: string) => string;
}) {
  const { returns } = without.recovery;
  if (returns.length === 0) return null;
  return (
    <section aria-labelledby="returns" className={styles.section}>
      <h2 id="returns" className={styles.heading}>
        What decides when they are back
      </h2>
      <Table
        caption="What decides when functions and processes are back"
        narrow="stacked"
        columns={[
          { name: "Function or process" },
          { name: "Is back", isNumber: true },
          ...(other === null ? [] : [{ name: "Is back, with", isNumber: true } as const]),
          { name: "The path that decides it, from the first that has to come back" },
          { name: "Objectives break while waiting for", isMinor: true },
        ]}
      >
        {returns.map(({ element, back, path, breaks }) => (
          <tr key={element}>
            <td>
              <AppLink to="/elements/$id" params={{ id: element }}>
                {nameOf(element)}
              </AppLink>
            </td>
            <td className={cells.number}>{shortDurationText(back)}</td>
            {other !== null && (
              <td className={cells.number}>{backWith(other.recovery.returns, element)}</td>
            )}
            <td>{path.map(nameOf).join(" → ")}</td>
            <td className={cells.minor}>{breakWords(breaks, nameOf)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function backWith(returns: readonly Return[], element: string): string {
  const found = returns.find((one) => one.element === element);
  return found === undefined ? "not down" : shortDurationText(found.back);
}

function breakWords(breaks: Return["breaks"], nameOf: (id: string) => string): string {
  return breaks
    .map(({ objective, at, step }) => {
      const when = `${objective.toUpperCase()} at ${shortDurationText(at)}`;
      return step === null ? when : `${when}: ${nameOf(step)}`;
    })
    .join("; ");
}
