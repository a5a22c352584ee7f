import type { ObservedComparisonDocument } from "@mainstay/api";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { endWords, type NamesOf, someOf } from "./end-words.ts";

/** What everything leans on and nobody draws: the servers, who does not declare it, and whether there is a second one. */
export function DarkAreas({
  darkAreas,
  names,
}: {
  readonly darkAreas: ObservedComparisonDocument["darkAreas"];
  readonly names: NamesOf;
}) {
  if (darkAreas.length === 0) return null;
  return (
    <Panel title="Dark areas" aside={String(darkAreas.length)}>
      <Table
        caption="What everything leans on"
        narrow="stacked"
        columns={[
          { name: "Area" },
          { name: "Servers" },
          { name: "Lean on it", isNumber: true },
          { name: "Do not declare it", isMinor: true },
          { name: "Stop with it", isNumber: true },
        ]}
      >
        {darkAreas.map(({ id, title, isSingle, servers, leaning, others, reaches }) => (
          <tr key={id}>
            <td>{title}</td>
            <td>
              {someOf(
                servers.map(({ end }) => endWords(end, names)),
                3,
              )}
              {isSingle && <div className={cells.quiet}>alone: there is no second one</div>}
            </td>
            <td className={cells.number}>{leaning.length + others}</td>
            <td className={cells.minor}>
              {someOf(
                leaning.filter(({ declares }) => !declares).map(({ element }) => names(element)),
                3,
              )}
            </td>
            <td className={cells.number}>{reaches.length}</td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}
