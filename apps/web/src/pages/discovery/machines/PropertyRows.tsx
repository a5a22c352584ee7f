import { dayWords } from "../../../components/instant-words.ts";
import type { SeenMachine } from "../../../queries/machines.ts";
import { StackedTable } from "../../../ui/StackedTable.tsx";
import { cells } from "../../../ui/Table.tsx";
import type { NameOfObserver } from "./observers-of.ts";
import { machineProperties, machineTitles, otherwiseWords, valueWords } from "./property-words.ts";

/** What a machine is, property by property: since when that is told and by whom, and who tells otherwise. */
export function PropertyRows({
  machine: { properties },
  nameOf,
}: {
  readonly machine: SeenMachine;
  readonly nameOf: NameOfObserver;
}) {
  const rows = machineProperties.flatMap((name) => {
    const property = properties[name];
    return property === undefined ? [] : [{ name, property }];
  });
  return (
    <StackedTable
      caption="What it is"
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        {
          name: "Property",
          cell: ({ name }) => <span className={cells.quiet}>{machineTitles[name]}</span>,
        },
        {
          name: "Is",
          cell: ({ name, property }) => (
            <>
              {valueWords(name, property.value)}
              {property.others.length > 0 && (
                <div className={cells.quiet}>
                  {otherwiseWords(property, {
                    nameOf,
                    toWords: (value) => valueWords(name, value),
                  })}
                </div>
              )}
            </>
          ),
        },
        {
          name: "Since",
          cell: ({ property }) => <span className={cells.quiet}>{dayWords(property.since)}</span>,
        },
        {
          name: "Told by",
          cell: ({ property: { observer, last } }) => (
            <span className={cells.quiet}>
              {nameOf(observer)}, last {dayWords(last)}
            </span>
          ),
        },
      ]}
    />
  );
}
