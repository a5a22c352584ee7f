import type { ObservedComparisonDocument } from "@mainstay/api";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { type NamesOf, portWords, someOf } from "./end-words.ts";
import { MoreRows } from "./MoreRows.tsx";

/** The organisation's own machines that the plan has in no element. */
export function Strangers({
  strangers,
  names,
}: {
  readonly strangers: ObservedComparisonDocument["strangers"];
  readonly names: NamesOf;
}) {
  if (strangers.length === 0) return null;
  return (
    <Panel title="Machines that the plan does not have" aside={String(strangers.length)}>
      <MoreRows things={strangers}>
        {(shown) => (
          <Table
            caption="Machines in no element"
            columns={[
              { name: "Machine" },
              { name: "Serves" },
              { name: "Used by" },
              { name: "Uses", isMinor: true },
              { name: "Connections", isNumber: true },
            ]}
          >
            {shown.map(({ end, serves, servesElements, usesElements, connections }) => (
              <tr key={end.name}>
                <td>{end.name}</td>
                <td>{portWords(serves)}</td>
                <td>{someOf(servesElements.map(names), 2)}</td>
                <td className={cells.minor}>{someOf(usesElements.map(names), 2)}</td>
                <td className={cells.number}>{connections}</td>
              </tr>
            ))}
          </Table>
        )}
      </MoreRows>
    </Panel>
  );
}
