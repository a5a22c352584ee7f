import { instantWords } from "../../../components/instant-words.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { StackedTable } from "../../../ui/StackedTable.tsx";
import { cells } from "../../../ui/Table.tsx";
import {
  aboutWords,
  coverageWords,
  holesWords,
  type SeenObserver,
  silenceWords,
} from "../observer-words.ts";

/** Who watches a machine, and how much of what there was they saw. */
export function WatchedBy({ observers }: { readonly observers: readonly SeenObserver[] }) {
  if (observers.length === 0) {
    return (
      <EmptyState>
        No agent watches it: what is known of it, others told.{" "}
        <code>mainstay observe --server</code> on it sees all of its connections, with the programs
        that hold them.
      </EmptyState>
    );
  }
  return (
    <StackedTable
      caption="Who watches it"
      rows={observers}
      keyOf={({ id }) => id}
      columns={[
        {
          name: "Observer",
          cell: (observer) => (
            <>
              {observer.kind === "machine" ? `Agent on ${observer.host}` : observer.host}
              <div className={cells.quiet}>{aboutWords(observer)}</div>
            </>
          ),
        },
        {
          name: "Told until",
          cell: (observer) => (
            <>
              {instantWords(observer.toldUntil)}
              <div className={cells.quiet}>{silenceWords(observer)}</div>
            </>
          ),
        },
        {
          name: "Coverage",
          cell: (observer) => (
            <>
              {coverageWords(observer.coverage)}
              <div className={cells.quiet}>{holesWords(observer)}</div>
            </>
          ),
        },
        {
          name: "Could not look at",
          isMinor: true,
          cell: ({ coverage }) => (
            <span className={cells.quiet}>{coverage?.withheld.join("; ")}</span>
          ),
        },
      ]}
    />
  );
}
