import { parseRecord, type RecordOf } from "@mainstay/plan";
import { columnsOf, type RecordSheet } from "../columns/sheets.ts";
import { type CellProblem, problemAt, type Wrong } from "./cell-problem.ts";
import { type Draft, type Drafted } from "./draft.ts";
import { type Entry, writtenIn } from "./entries.ts";
import { suggestionFor } from "./fields-of.ts";

/** The records of a draft, those that changed read by their schema; and in which cells stands what is wrong with them. */
export function finishDraft<List extends RecordSheet>(
  list: List,
  draft: Draft,
  records: readonly RecordOf<List>[],
): { readonly records: readonly RecordOf<List>[]; readonly problems: readonly CellProblem[] } {
  const before = new Map<string, RecordOf<List>>(records.map((record) => [record.id, record]));
  const after: RecordOf<List>[] = [];
  const problems: CellProblem[] = [];
  for (const [id, drafted] of draft) {
    const known = before.get(id);
    if (drafted.form === undefined) {
      if (known !== undefined) after.push(known);
      continue;
    }
    const parsed = parseRecord(list, drafted.form);
    if ("value" in parsed) after.push(parsed.value);
    else {
      for (const { path, message, suggestion } of parsed.explained) {
        problems.push(atCell(list, drafted, path, { message, suggestion }));
      }
    }
  }
  return { records: after, problems };
}

/** A problem at a place in a record, such as `recovery`, `time` or `needs`, 2, `holds`, as one of the cell it is from. */
export function atCell(
  list: RecordSheet,
  { entry, needs }: Pick<Drafted, "entry" | "needs">,
  path: readonly (string | number)[],
  wrong: Wrong,
): CellProblem {
  const [first, at] = path;
  const row = first === "needs" && typeof at === "number" ? needs[at] : entry;
  if (row === undefined) return { message: wrong.message };
  const field = first === "needs" ? String(path[2] ?? "targets") : fieldAt(list, row, path);
  const column = columnsOf[first === "needs" ? "requirements" : list].find(
    (one) => one.field === field,
  );
  const text = writtenIn(row, field) ?? "";
  const near = column === undefined ? undefined : suggestionFor(column, text);
  return problemAt(row, field, {
    message: `${column?.title ?? field} ${wrong.message}`,
    suggestion: wrong.suggestion ?? near,
  });
}

/** The field that a path leads to; of what is wrong with several fields together the first that has something in it. */
function fieldAt(list: RecordSheet, row: Entry, path: readonly (string | number)[]): string {
  const fields = columnsOf[list].map(({ field }) => field);
  const [one = "", two] = path;
  const exact = fields.find((field) => field === `${one}.${two}` || field === one);
  if (exact !== undefined) return exact;
  const inside = fields.filter((field) => field.startsWith(`${one}.`));
  return inside.find((field) => (writtenIn(row, field) ?? "") !== "") ?? inside[0] ?? String(one);
}
