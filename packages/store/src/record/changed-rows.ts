import {
  type Collection,
  collectionNames,
  encodeOrganisation,
  encodeRecord,
  type Plan,
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

/** The rows that an edit changes. Records that it does not touch are the same objects, and cost a comparison each. */
export function changedRows(before: Plan, after: Plan): ChangedRows {
  const parts = collectionNames.map((name) => changedList(name, before, after));
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

function changedList<C extends Collection>(collection: C, before: Plan, after: Plan): ChangedRows {
  const [earlier, later] = [before[collection], after[collection]];
  if (earlier === later) return { written: [], gone: [], lists: [] };
  const toRow = (record: Plan[C][number]) => ({
    collection,
    id: record.id,
    form: JSON.stringify(encodeRecord(collection, record)),
  });
  const isInPlace = (record: Plan[C][number], at: number) => earlier[at] === record;
  // Most edits leave every record where it was, and finding them all by id would take most of the time.
  if (
    earlier.length === later.length &&
    later.every((record, at) => isInPlace(record, at) || earlier[at].id === record.id)
  ) {
    const changed = later.filter((record, at) => !isInPlace(record, at));
    return { written: changed.map(toRow), gone: [], lists: [] };
  }
  const known = new Map<string, Plan[C][number]>(earlier.map((record) => [record.id, record]));
  const written = later.filter((record) => known.get(record.id) !== record).map(toRow);
  const kept = new Set<string>(later.map(({ id }) => id));
  const gone = earlier.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ collection, id }));
  const isReordered =
    earlier.length !== later.length || later.some(({ id }, at) => earlier[at].id !== id);
  const ids = JSON.stringify(later.map(({ id }) => id));
  return { written, gone, lists: isReordered ? [{ collection, ids }] : [] };
}
