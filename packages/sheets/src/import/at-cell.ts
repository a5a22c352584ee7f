import type { Column } from "../columns/column.ts";
import { type Holder, placeField, type Sheet } from "../columns/sheet.ts";
import { sheetNames, sheetOf } from "../columns/sheets.ts";
import { type CellProblem, problemAt, type Wrong } from "./cell-problem.ts";
import type { Drafted } from "./draft.ts";
import { type Entry, writtenIn } from "./entries.ts";
import { suggestionFor } from "./fields-of.ts";

type Path = readonly (string | number)[];

/** A problem at a place in a record, such as `recovery`, `time` or `needs`, 2, `holds`, as one of the cell it is from. */
export function atCell(
  holder: Holder,
  drafted: Pick<Drafted, "entry" | "rows">,
  path: Path,
  wrong: Wrong,
): CellProblem {
  const place = itemAt(holder, drafted, path) ?? recordAt(holder, drafted, path);
  if (place === undefined) return { message: wrong.message };
  const { sheet, row, within } = place;
  const column = columnAt(sheet, row, within);
  if (column === undefined) return { message: wrong.message };
  return problemAt(row, column.field, {
    message: `${column.title} ${wrong.message}`,
    suggestion: wrong.suggestion ?? suggestionFor(column, writtenIn(row, column.field) ?? ""),
  });
}

/** The sheet and row that something stands in, and where within what the row says. */
type Place = { readonly sheet: Sheet; readonly row: Entry; readonly within: Path };

function itemAt(holder: Holder, { rows }: Pick<Drafted, "rows">, path: Path): Place | undefined {
  for (const name of sheetNames) {
    const sheet = sheetOf(name);
    if (sheet.holder !== holder || sheet.items === undefined) continue;
    for (const list of sheet.items.lists) {
      const steps = list.split(".");
      const at = path[steps.length];
      if (typeof at !== "number" || steps.some((step, index) => path[index] !== step)) continue;
      const row = rows.get(list)?.[at];
      if (row !== undefined) return { sheet, row, within: path.slice(steps.length + 1) };
    }
  }
  return undefined;
}

function recordAt(
  holder: Holder,
  { entry }: Pick<Drafted, "entry">,
  within: Path,
): Place | undefined {
  const name = sheetNames.find(
    (one) => sheetOf(one).holder === holder && sheetOf(one).items === undefined,
  );
  if (name === undefined || entry === undefined) return undefined;
  return { sheet: sheetOf(name), row: entry, within };
}

/** The column that a path leads to; of what is wrong with several fields together the first that has something in it. */
function columnAt({ columns, items }: Sheet, row: Entry, path: Path): Column | undefined {
  const [one, two] = path;
  const fields = columns.filter(({ field }) => field !== items?.owner && field !== placeField);
  const exact = fields.find(({ field }) => field === `${one}.${two}` || field === one);
  if (exact !== undefined) return exact;
  const inside =
    one === undefined ? fields : fields.filter(({ field }) => field.startsWith(`${one}.`));
  const hasText = ({ field }: Column) => (writtenIn(row, field) ?? "") !== "";
  return inside.find(hasText) ?? inside[0] ?? fields.find(hasText) ?? fields[0];
}
