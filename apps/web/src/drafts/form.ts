import { type Collection, encodeRecord, type RecordOf } from "@mainstay/plan";
import * as z from "zod";

/** A record as files write it, field by field. */
export const Form = z.record(z.string(), z.json());
export type Form = Readonly<z.output<typeof Form>>;

/** The form of a record. */
export function toForm<C extends Collection>(collection: C, record: RecordOf<C>): Form {
  return Form.parse(encodeRecord(collection, record));
}

/** Whether two values of forms are the same; fields are always written in the order of their schema. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
