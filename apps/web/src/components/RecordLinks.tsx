import type { Collection } from "@mainstay/plan";
import { RecordLink } from "./RecordLink.tsx";

/** Links to records of a list, with commas between them; words where there are none. */
export function RecordLinks({
  collection,
  records,
  none,
}: {
  readonly collection: Collection;
  readonly records: readonly { readonly id: string; readonly name: string }[];
  readonly none: string;
}) {
  if (records.length === 0) return none;
  return records.map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && ", "}
      <RecordLink record={`${collection}/${id}`}>{name}</RecordLink>
    </span>
  ));
}
