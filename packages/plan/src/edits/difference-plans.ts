import { type Collection, type Plan, type RecordOf } from "../plan.ts";
import { alignNames } from "./align.ts";
import { applyUnchecked } from "./apply-unchecked.ts";
import { difference, differenceNamed } from "./difference.ts";
import type { Edit } from "./operation.ts";
import { collectionNames, encodeOrganisation, encodeRecord } from "./records.ts";

/**
 * The edit that makes the one plan into the other, order included: one operation for each field, list item or record that
 * differs. Records are the same by their id, so a changed id is one record gone and another put.
 */
export function differencePlans(before: Plan, after: Plan): Edit {
  const organisation = difference(
    ["organisation"],
    encodeOrganisation(before.organisation),
    encodeOrganisation(after.organisation),
  );
  const records = collectionNames.flatMap((name) =>
    differenceRecords(name, before[name], after[name]),
  );
  return [...organisation, ...records];
}

/** The edit that takes back an edit of this plan; nothing if that cannot be applied, as then it changes nothing. */
export function invertEdit(plan: Plan, edit: Edit): Edit {
  const edited = applyUnchecked(plan, edit);
  return "plan" in edited ? differencePlans(edited.plan, plan) : [];
}

function differenceRecords<C extends Collection>(
  collection: C,
  before: readonly RecordOf<C>[],
  after: readonly RecordOf<C>[],
): Edit {
  if (before === after) return [];
  const names = [before, after].map((records) => records.map(({ id }) => id));
  const [earlierIds = [], laterIds = []] = names;
  const form = (record: RecordOf<C> | undefined) =>
    record === undefined ? null : encodeRecord(collection, record);
  return differenceNamed({
    address: [collection],
    before: earlierIds,
    after: laterIds,
    aligned: alignNames(earlierIds, laterIds),
    changes: (earlier, later) => {
      const [one, other] = [before[earlier], after[later]];
      if (one === other || one === undefined || other === undefined) return [];
      return difference([collection, other.id], form(one), form(other));
    },
    value: (later) => form(after[later]),
  });
}
