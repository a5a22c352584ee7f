import {
  type Collection,
  collectionNames,
  encodeOrganisation,
  encodeRecord,
  type Plan,
  type RecordOf,
} from "@mainstay/plan";
import { type Form, isForm } from "../columns/form.ts";
import type { Holder } from "../columns/sheet.ts";
import type { Entry } from "./entries.ts";

/** A record as the sheets leave it: as it was, or in another form; and which rows say so. */
export type Drafted = {
  /** What there was; undefined if it is new. */
  readonly record: unknown;
  readonly encode: () => unknown;
  form: Form | undefined;
  entry: Entry | undefined;
  /** For each list of items of the form, such as `steps`, the row that each is from. */
  readonly rows: Map<string, readonly (Entry | undefined)[]>;
};

/** The records of a list by their ids, those that there were first. */
export type Draft = Map<string, Drafted>;

/** All that sheets can change. */
export type Drafts = ReadonlyMap<Holder, Draft>;

/** Drafts in which nothing is changed yet. */
export function draftsOf(plan: Plan): Drafts {
  const { organisation } = plan;
  const said = drafted(organisation, () => encodeOrganisation(organisation));
  return new Map<Holder, Draft>([
    ["organisation", new Map([["organisation", said]])],
    ...collectionNames.map((list) => [list, draftOf(list, plan[list])] as const),
  ]);
}

/** A record that there was not, with what it has at least. */
export function newDrafted(form: Form): Drafted {
  return { ...drafted(undefined, () => form), form };
}

/** The form of a drafted record, as it was if it is not changed. */
export function formOf({ form, encode }: Drafted): Form {
  if (form !== undefined) return form;
  const written = encode();
  return isForm(written) ? written : {};
}

function draftOf<List extends Collection>(list: List, records: readonly RecordOf<List>[]): Draft {
  return new Map(
    records.map((record) => [record.id, drafted(record, () => encodeRecord(list, record))]),
  );
}

function drafted(record: unknown, encode: () => unknown): Drafted {
  return { record, encode, form: undefined, entry: undefined, rows: new Map() };
}
