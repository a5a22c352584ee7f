import type { ListedChange } from "../editing/changes-since.ts";

/** A change of the plan in one sentence: who, and which records. */
export function changeWords({
  author,
  touched: [first = "the plan", second],
  records,
}: Pick<ListedChange, "author" | "touched" | "records">): string {
  if (second === undefined) return `${author} changed ${first}.`;
  if (records === 2) return `${author} changed ${first} and ${second}.`;
  return `${author} changed ${first} and ${(records - 1).toLocaleString("en")} others.`;
}
