import type { Collection, Plan, RecordOf } from "../plan.ts";
import { formatAddress } from "./address.ts";
import { alignNames } from "./align.ts";
import { difference, differenceNamed } from "./difference.ts";
import { isSame } from "./json.ts";
import { type Edit, mostOnOne } from "./operation.ts";
import { collectionNames, encodeOrganisation, encodeRecord } from "./records.ts";

/**
 * The edit that makes the one plan into the other, order included: one operation for each field, list item or record that
 * differs, but a record as a whole where that would be more than `most` of them. Records are the same by their id, so a changed
 * id is one record gone and another put.
 */
export function editBetween(before: Plan, after: Plan, most = mostOnOne): Edit {
  const organisation = difference(
    ["organisation"],
    encodeOrganisation(before.organisation),
    encodeOrganisation(after.organisation),
  );
  const records = collectionNames.flatMap((name) =>
    differenceRecords(name, { before: before[name], after: after[name], most }),
  );
  return [...organisation, ...records];
}

function differenceRecords<C extends Collection>(
  collection: C,
  {
    before,
    after,
    most,
  }: {
    readonly before: readonly RecordOf<C>[];
    readonly after: readonly RecordOf<C>[];
    readonly most: number;
  },
): Edit {
  if (before === after) return [];
  const [earlierIds, laterIds] = [before.map(({ id }) => id), after.map(({ id }) => id)];
  return differenceNamed({
    address: [collection],
    before: earlierIds,
    after: laterIds,
    aligned: alignNames(earlierIds, laterIds),
    changes: (earlier, later) => {
      const [one, other] = [before[earlier], after[later]];
      // Most records are as they were, and comparing them costs less than putting them into the form of the files.
      if (isSame(one, other)) return [];
      const [form, otherForm] = [encodeRecord(collection, one), encodeRecord(collection, other)];
      const address = [collection, other.id];
      const operations = difference(address, form, otherForm);
      if (operations.length <= most) return operations;
      return [{ put: formatAddress(address), value: otherForm }];
    },
    value: (later) => encodeRecord(collection, after[later]),
  });
}
