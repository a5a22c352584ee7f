import type { ObservedComparisonDocument } from "@mainstay/api";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { End } from "./End.tsx";
import { endWords, type NamesOf, someOf } from "./end-words.ts";
import { MoreRows } from "./MoreRows.tsx";

const known = {
  element: "in the plan",
  name: "by a name that was seen",
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
          <Table
            caption="Third parties that were reached"
            narrow="stacked"
            columns={[
              { name: "Third party" },
              { name: "Known", isMinor: true },
              { name: "Used by" },
              { name: "Stands under" },
            ]}
          >
            {shown.map(({ end, knownBy, users, functions }) => (
              <tr key={end.name}>
                <td>
                  <End end={end} names={names} />
                </td>
                <td className={cells.minor}>{known[knownBy]}</td>
                <td>
                  {someOf(
                    users.map((user) => endWords(user, names)),
                    2,
                  )}
                </td>
                <td>{someOf(functions.map(names), 2)}</td>
              </tr>
            ))}
          </Table>
        )}
      </MoreRows>
    </Panel>
  );
}
