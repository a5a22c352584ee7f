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
  const known = new Map<string, Plan[C][number]>(earlier.map((record) => [record.id, record]));
  const written = later
    .filter((record) => known.get(record.id) !== record)
    .map((record) => ({
      collection,
      id: record.id,
      form: JSON.stringify(encodeRecord(collection, record)),
    }));
  const kept = new Set<string>(later.map(({ id }) => id));
  const gone = earlier.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ collection, id }));
  const isReordered =
    earlier.length !== later.length || later.some(({ id }, at) => earlier[at].id !== id);
  const ids = JSON.stringify(later.map(({ id }) => id));
  return { written, gone, lists: isReordered ? [{ collection, ids }] : [] };
}
