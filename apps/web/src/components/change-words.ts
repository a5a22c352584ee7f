import { addressIn, type Edit } from "@mainstay/plan";

/** A change of the plan in one sentence: who, and which records. */
export function changeWords({
  author,
  edit,
}: {
  readonly author: string;
  readonly edit: Edit;
}): string {
  const records = recordsIn(edit);
  const [first = "the plan", ...others] = records;
  if (others.length === 0) return `${author} changed ${first}.`;
  if (others.length === 1) return `${author} changed ${first} and ${others[0]}.`;
  return `${author} changed ${first} and ${others.length} others.`;
}

/** The records that an edit is about, each once, such as `elements/payroll`. */
function recordsIn(edit: Edit): readonly string[] {
  return [
    ...new Set(edit.map((operation) => addressIn(operation).split("/").slice(0, 2).join("/"))),
  ];
}
