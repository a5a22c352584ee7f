import { encodeRecord, type RecordOf } from "@mainstay/plan";
import type { RecordSheet } from "../columns/sheets.ts";
import type { Form } from "../columns/fields.ts";
import type { Entry } from "./entries.ts";

/** A record as the sheets leave it: as it was, or in another form; and which row says so. */
export type Drafted = {
  readonly record: RecordOf<RecordSheet> | undefined;
  form: Form | undefined;
  entry: Entry | undefined;
  /** For each requirement of the form the row that it is from. */
  needs: readonly (Entry | undefined)[];
};

/** The records of a list by their ids, those that there were first. */
export type Draft = Map<string, Drafted>;

/** A draft in which nothing is changed yet. */
export function draftOf(records: readonly RecordOf<RecordSheet>[]): Draft {
  return new Map(
    records.map((record) => [record.id, { record, form: undefined, entry: undefined, needs: [] }]),
  );
}

/** The form of a drafted record, as it was if it is not changed. */
export function formOf(list: RecordSheet, { form, record }: Drafted): Form {
  if (form !== undefined || record === undefined) return form ?? {};
  const written: unknown = encodeRecord(list, record);
  return isForm(written) ? written : {};
}

function isForm(value: unknown): value is Form {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
