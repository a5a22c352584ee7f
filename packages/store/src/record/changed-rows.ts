import {
  type Collection,
  collectionNames,
  encodeOrganisation,
  encodeRecord,
  type Plan,
  type Steps,
} from "@mainstay/plan";

/** What differs between the rows of two plans. */
export type ChangedRows = {
  readonly written: readonly {
    readonly collection: string;
    readonly id: string;
    readonly form: string;
  }[];
  readonly gone: readonly { readonly collection: string; readonly id: string }[];
  /** The lists in which records came, went or changed places. */
  readonly lists: readonly { readonly collection: string; readonly ids: string }[];
};

/** The rows that an edit changes, in steps. Records that it does not touch are the same objects, and cost a comparison each. */
export function* changedRows(before: Plan, after: Plan): Steps<ChangedRows> {
  const parts: ChangedRows[] = [];
  for (const name of collectionNames) parts.push(yield* changedList(name, before, after));
  const isOrganisationChanged = before.organisation !== after.organisation;
  return {
    written: [
      ...(isOrganisationChanged ? [organisationRow(after)] : []),
      ...parts.flatMap(({ written }) => written),
    ],
    gone: parts.flatMap(({ gone }) => gone),
    lists: parts.flatMap(({ lists }) => lists),
  };
}

function organisationRow({ organisation }: Plan) {
  return {
    collection: "organisation",
    id: "",
    form: JSON.stringify(encodeOrganisation(organisation)),
  };
}

function* changedList<C extends Collection>(
  collection: C,
  before: Plan,
  after: Plan,
): Steps<ChangedRows> {
  const [earlier, later] = [before[collection], after[collection]];
  if (earlier === later) return { written: [], gone: [], lists: [] };
  const isInPlace = (record: Plan[C][number], at: number) => earlier[at] === record;
  // Most edits leave every record where it was, and finding them all by id would take most of the time.
  if (
    earlier.length === later.length &&
    later.every((record, at) => isInPlace(record, at) || earlier[at].id === record.id)
  ) {
    const changed = later.filter((record, at) => !isInPlace(record, at));
    return { written: yield* rowsOf(collection, changed), gone: [], lists: [] };
  }
  const known = new Map<string, Plan[C][number]>();
  for (const record of earlier) {
    known.set(record.id, record);
    yield;
  }
  const changed = later.filter((record) => known.get(record.id) !== record);
  const written = yield* rowsOf(collection, changed);
  const kept = new Set<string>();
  for (const { id } of later) {
    kept.add(id);
    yield;
  }
  const gone = earlier.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ collection, id }));
  yield;
  const isReordered =
    earlier.length !== later.length || later.some(({ id }, at) => earlier[at].id !== id);
  const ids = JSON.stringify(later.map(({ id }) => id));
  return { written, gone, lists: isReordered ? [{ collection, ids }] : [] };
}

function* rowsOf<C extends Collection>(
  collection: C,
  records: readonly Plan[C][number][],
): Steps<ChangedRows["written"]> {
  const rows: ChangedRows["written"][number][] = [];
  for (const record of records) {
    rows.push({
      collection,
      id: record.id,
      form: JSON.stringify(encodeRecord(collection, record)),
    });
    yield;
  }
  return rows;
}
