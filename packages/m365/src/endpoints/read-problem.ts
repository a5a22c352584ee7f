import type * as z from "zod";
import type { EndpointProblem } from "./endpoint-set.ts";

/** What a schema says of the row at a place, with what becomes of the row. */
export function problemOf(
  at: number,
  { path, message }: z.core.$ZodIssue,
  outcome: string,
): EndpointProblem {
  const plain = path.map((part) => (typeof part === "symbol" ? String(part) : part));
  return { path: [at, ...plain], message: `${message}: ${outcome}` };
}
