import type { ObservedComparisonDocument } from "@mainstay/api";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import { End } from "./End.tsx";
import { endWords, type NamesOf, someOf } from "./end-words.ts";
import { MoreRows } from "./MoreRows.tsx";

const known = {
  element: "in the plan",
  name: "by a name that was asked for",
  "reverse-name": "weakly, by reverse name",
  address: "by address alone",
};

/** The third parties that were reached, how surely they are known, and the functions that stand on them. */
export function ThirdParties({
  thirdParties,
  names,
}: {
  readonly thirdParties: ObservedComparisonDocument["thirdParties"];
  readonly names: NamesOf;
}) {
  if (thirdParties.length === 0) return null;
  return (
    <Panel title="Third parties" aside={String(thirdParties.length)}>
      <MoreRows things={thirdParties}>
        {(shown) => (
          <StackedTable
            caption="Third parties that were reached"
            rows={shown}
            keyOf={({ end }) => end.name}
            columns={[
              { name: "Third party", cell: ({ end }) => <End end={end} names={names} /> },
              { name: "Known", isMinor: true, cell: ({ knownBy }) => known[knownBy] },
              {
                name: "Used by",
                cell: ({ users }) =>
                  someOf(
                    users.map((user) => endWords(user, names)),
                    2,
                  ),
              },
              { name: "Stands under", cell: ({ functions }) => someOf(functions.map(names), 2) },
            ]}
          />
        )}
      </MoreRows>
    </Panel>
  );
}
