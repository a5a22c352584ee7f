import * as z from "zod";
import { dropNulls } from "../files/drop-nulls.ts";
import { type Explained, explainIssue, plainIssues } from "../files/words/explain-issues.ts";
import {
  type Collection,
  collections,
  isCollection,
  type Plan,
  type RecordOf,
  recordSchemas,
} from "../plan.ts";
import { Organisation } from "../records/organisation.ts";
import { type Json, toJson } from "./json.ts";

/** What a form stands for, or what is wrong with it. */
export type Parsed<Value> =
  | { readonly value: Value }
  | { readonly explained: readonly Explained[] };

/** The names of the lists of records, in the order in which a plan is printed. */
export const collectionNames: readonly Collection[] = Object.keys(collections).filter(isCollection);

/** The form in which files write the record. */
export function encodeRecord<C extends Collection>(collection: C, record: RecordOf<C>): Json {
  return encode(recordSchemas[collection], record);
}

/** The record that a form stands for, or what is wrong with the form. */
export function parseRecord<C extends Collection>(collection: C, form: Json): Parsed<RecordOf<C>> {
  return parse<RecordOf<C>>(recordSchemas[collection], form);
}

/** The form in which files write what the plan says about the organisation. */
export function encodeOrganisation(organisation: Plan["organisation"]): Json {
  return encode(Organisation, organisation);
}

/** What a form says about the organisation, or what is wrong with the form. */
export function parseOrganisation(form: Json): Parsed<Plan["organisation"]> {
  return parse(Organisation, form);
}

function encode(schema: z.ZodType, value: unknown): Json {
  return toJson(z.encode(schema, value));
}

function parse<Value>(schema: z.ZodType<Value, unknown>, form: Json): Parsed<Value> {
  const written = toJson(form);
  // As in a file, a field with nothing behind it means the same as no field.
  dropNulls(written);
  const result = schema.safeDecode(written, plainIssues);
  if (result.success) return { value: result.data };
  return { explained: result.error.issues.flatMap((issue) => explainIssue(schema, issue)) };
}
