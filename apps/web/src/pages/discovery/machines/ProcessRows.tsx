import { dayWords } from "../../../components/instant-words.ts";
import type { Listener } from "../../../queries/listening.ts";
import type { SeenMachine, SeenProcess } from "../../../queries/machines.ts";
import { StackedTable } from "../../../ui/StackedTable.tsx";
import { cells } from "../../../ui/Table.tsx";
import { portWords } from "../end-words.ts";
import type { NameOfObserver } from "./observers-of.ts";
import {
  aboutWords,
  disagreements,
  isGone,
  momentWords,
  productWords,
  textOf,
} from "./property-words.ts";

/** The processes of a machine: what they are, whose rights they have, on which ports they listen, and since when they run. */
export function ProcessRows({
  processes,
  machine,
  listeners,
  nameOf,
}: {
  readonly processes: readonly SeenProcess[];
  readonly machine: Pick<SeenMachine, "last">;
  readonly listeners: readonly Listener[];
  readonly nameOf: NameOfObserver;
}) {
  const portsOf = (one: SeenProcess) =>
    listeners.filter(({ process, unit }) => process === one.process && unit === one.unit);
  return (
    <StackedTable
      caption="What runs on it"
      rows={processes}
      keyOf={({ process, unit }) => `${process} ${unit ?? ""}`}
      columns={[
        {
          name: "Program",
          cell: (one) => (
            <>
              {one.process}
              {aboutWords(one).map((words) => (
                <div key={words} className={cells.quiet}>
                  {words}
                </div>
              ))}
            </>
          ),
        },
        {
          name: "Product and file",
          cell: (one) => {
            const { product, company } = productWords(one);
            return (
              <>
                {product}
                <div className={cells.quiet}>{company}</div>
                <div className={cells.quiet}>{textOf(one.properties.path)}</div>
              </>
            );
          },
        },
        { name: "Listens on", cell: (one) => portWords(portsOf(one)) },
        { name: "User", cell: ({ properties }) => textOf(properties.user) },
        {
          name: "Runs since",
          isMinor: true,
          cell: (one) => {
            const { startedAt } = one.properties;
            if (isGone(one, machine))
              return <span className={cells.quiet}>told of last on {dayWords(one.last)}</span>;
            return startedAt === undefined ? "" : momentWords(textOf(startedAt));
          },
        },
        {
          name: "Told by",
          isMinor: true,
          cell: ({ properties }) => (
            <span className={cells.quiet}>
              {[...new Set(Object.values(properties).map(({ observer }) => nameOf(observer)))].join(
                ", ",
              )}
              {disagreements(properties, nameOf).map((words) => (
                <div key={words}>{words}</div>
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}
