import type { ZodError } from "zod";

/** What is wrong with a record: the field and why, and what stands there; as the end of a sentence about the record. */
export function faultOf(
  error: ZodError,
  record: Readonly<Record<string, unknown>>,
): { readonly why: string; readonly value: string } {
  const [issue] = error.issues;
  const [key] = issue?.path ?? [];
  const field = String(key ?? "");
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  if (value === undefined) return { why: `has no ${field || "fields"}`, value: "" };
  return { why: `has a ${field} that cannot be read`, value: String(JSON.stringify(value)) };
}
