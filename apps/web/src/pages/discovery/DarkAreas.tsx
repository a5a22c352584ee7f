import type { ObservedComparisonDocument } from "@mainstay/api";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import { cells } from "../../ui/Table.tsx";
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
      <StackedTable
        caption="What everything leans on"
        rows={darkAreas}
        keyOf={({ id }) => id}
        columns={[
          { name: "Area", cell: ({ title }) => title },
          {
            name: "Servers",
            cell: ({ servers, isSingle, isUnwatched }) => (
              <>
                {someOf(
                  servers.map(({ end }) => endWords(end, names)),
                  3,
                )}
                {isSingle && <div className={cells.quiet}>alone: there is no second one</div>}
                {isUnwatched && (
                  <div className={cells.quiet}>
                    {servers.length === 0
                      ? "nothing was seen: UDP was not watched"
                      : "maybe others: UDP was not watched"}
                  </div>
                )}
              </>
            ),
          },
          {
            name: "Lean on it",
            isNumber: true,
            cell: ({ leaning, others }) => leaning.length + others,
          },
          {
            name: "Do not declare it",
            isMinor: true,
            cell: ({ leaning }) =>
              someOf(
                leaning.filter(({ declares }) => !declares).map(({ element }) => names(element)),
                3,
              ),
          },
          { name: "Stop with it", isNumber: true, cell: ({ reaches }) => reaches.length },
        ]}
      />
    </Panel>
  );
}
