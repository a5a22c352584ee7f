import { shortDurationText } from "../../components/duration-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { type StackedColumn, StackedTable } from "../../ui/StackedTable.tsx";
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
      <div className={styles.table}>
        <StackedTable
          caption="What decides when functions and processes are back"
          rows={returns}
          keyOf={({ element }) => element}
          columns={[
            {
              name: "Function or process",
              cell: ({ element }) => (
                <AppLink to="/elements/$id" params={{ id: element }}>
                  {nameOf(element)}
                </AppLink>
              ),
            },
            { name: "Is back", isNumber: true, cell: ({ back }) => shortDurationText(back) },
            ...(other === null ? [] : [backWith(other)]),
            {
              name: "The path that decides it, from the first that has to come back",
              cell: ({ path }) => path.map(nameOf).join(" → "),
            },
            {
              name: "Objectives break while waiting for",
              isMinor: true,
              cell: ({ breaks }) => breakWords(breaks, nameOf),
            },
          ]}
        />
      </div>
    </section>
  );
}

function backWith({ recovery }: Side): StackedColumn<Return> {
  return {
    name: "Is back, with",
    isNumber: true,
    cell: ({ element }) => {
      const found = recovery.returns.find((one) => one.element === element);
      return found === undefined ? "not down" : shortDurationText(found.back);
    },
  };
}

function breakWords(breaks: Return["breaks"], nameOf: (id: string) => string): string {
  return breaks
    .map(({ objective, at, step }) => {
      const when = `${objective.toUpperCase()} at ${shortDurationText(at)}`;
      return step === null ? when : `${when}: ${nameOf(step)}`;
    })
    .join("; ");
}
