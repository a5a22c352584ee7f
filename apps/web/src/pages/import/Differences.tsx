import { EffectList } from "../../editing/EffectList.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { collectionWords } from "../../components/collection-words.ts";
import type { Compared } from "./compare.ts";

/** What would be added, changed and removed: counted by list, then each. */
export function Differences({
  compared: { counts, added, changed, removed },
}: {
  readonly compared: Compared & { readonly kind: "read" };
}) {
  return (
    <>
      <Table
        caption="Records that would be added, changed and removed"
        columns={[
          { name: "List" },
          { name: "Added", isNumber: true },
          { name: "Changed", isNumber: true },
          { name: "Removed", isNumber: true },
        ]}
      >
        {counts.map((count) => (
          <tr key={count.collection}>
            <td>{collectionWords[count.collection]}</td>
            <td className={cells.number}>{count.added.toLocaleString("en")}</td>
            <td className={cells.number}>{count.changed.toLocaleString("en")}</td>
            <td className={cells.number}>{count.removed.toLocaleString("en")}</td>
          </tr>
        ))}
      </Table>
      <EffectList title="Removed" lines={removed} kind="worse" />
      <EffectList title="Changed" lines={changed} kind="plain" />
      <EffectList title="Added" lines={added} kind="plain" />
    </>
  );
}
