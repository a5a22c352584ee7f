import type { ObservedComparisonDocument } from "@mainstay/api";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import { endWords, type NamesOf, someOf } from "./end-words.ts";
import { ownBecause } from "./own-words.ts";

/** What has a public address and counts as the organisation's own all the same, and why. */
export function OwnAddresses({
  own,
  names,
}: {
  readonly own: ObservedComparisonDocument["own"];
  readonly names: NamesOf;
}) {
  if (own.length === 0) return null;
  const count = own.reduce((sum, one) => sum + one.count, 0);
  return (
    <Panel title="Own, though public" aside={String(count)}>
      <StackedTable
        caption="Public addresses that count as the organisation's own"
        rows={own}
        keyOf={({ by }) => by}
        columns={[
          { name: "Why", cell: ({ by }) => ownBecause[by] },
          { name: "How many", isNumber: true, cell: (one) => one.count },
          {
            name: "Most used",
            cell: ({ ends }) =>
              someOf(
                ends.map((end) => {
                  const place = end.address ?? end.network ?? "";
                  const words = endWords(end, names);
                  return words === place ? place : `${place} (${words})`;
                }),
                3,
              ),
          },
        ]}
      />
    </Panel>
  );
}
