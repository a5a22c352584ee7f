import type { Entry } from "../archive/read-archive.ts";
import { parseColumn } from "../tables/cell-address.ts";
import { type Cell, mostColumns, mostRows, type Row } from "../tables/table.ts";
import { Unreadable } from "../tables/unreadable.ts";
import { unescapeText } from "./escapes.ts";
import { type NumberForm, numberText } from "./number-forms.ts";
import { readXml } from "./xml-pieces.ts";

/** What the cells of a sheet refer to, and how many rows were read of its workbook. */
export type SheetContext = {
  readonly texts: readonly string[];
  readonly forms: readonly NumberForm[];
  readonly startsIn1904: boolean;
  readonly room: { rows: number };
  readonly progress: { rows: number };
};

/**
 * The rows of a sheet that have something in them. Of a formula the result counts that the workbook was saved with. Throws
 * Unreadable.
 */
export function readSheet(part: Entry, context: SheetContext): readonly Row[] {
  const rows: Row[] = [];
  let cells: Cell[] = [];
  let [rowNumber, column] = [0, -1];
  let [kind, style, value] = ["n", 0, ""];
  let [isValue, hasFormula, isPronounced] = [false, false, false];
  readXml(part, {
    open: (tag, attribute) => {
      if (tag === "row") {
        rowNumber = Number(attribute("r") ?? rowNumber + 1);
        cells = [];
        column = -1;
      } else if (tag === "c") {
        const letters = /^[A-Za-z]+/.exec(attribute("r") ?? "")?.[0] ?? "";
        column = parseColumn(letters) ?? column + 1;
        kind = attribute("t") ?? "n";
        style = Number(attribute("s") ?? 0);
        [value, hasFormula] = ["", false];
      } else if (tag === "f") hasFormula = true;
      else if (tag === "v" || tag === "t") isValue = true;
      else if (tag === "rPh") isPronounced = true;
    },
    text: (piece) => {
      if (isValue && !isPronounced) value += piece;
    },
    close: (tag) => {
      if (tag === "v" || tag === "t") isValue = false;
      else if (tag === "rPh") isPronounced = false;
      else if (tag === "c") {
        const cell = cellOf({ kind, style, value, hasFormula }, context);
        if (cell === "") return;
        if (column >= mostColumns) {
          throw new Unreadable(`has more than ${mostColumns} columns: remove what is not wanted`);
        }
        while (cells.length < column) cells.push("");
        cells[column] = cell;
      } else if (tag === "row" && cells.length > 0) {
        if (++context.room.rows > mostRows) {
          throw new Unreadable(`has more than ${mostRows} rows: split it`);
        }
        context.progress.rows++;
        rows.push({ number: rowNumber, cells });
      }
    },
  });
  return rows;
}

type Written = {
  readonly kind: string;
  readonly style: number;
  readonly value: string;
  readonly hasFormula: boolean;
};

function cellOf(
  { kind, style, value, hasFormula }: Written,
  { texts, forms, startsIn1904 }: SheetContext,
): Cell {
  if (kind === "e") return { fault: `shows ${value}: mend the formula, or write the value itself` };
  if (value === "") {
    const fault =
      "is a formula without a result: open the file in a spreadsheet program and save it";
    return hasFormula && kind !== "str" ? { fault } : "";
  }
  switch (kind) {
    case "s":
      return texts[Number(value)] ?? { fault: "leads to no text: save the file again" };
    case "str":
    case "inlineStr":
      return unescapeText(value);
    case "b":
      return value === "1" ? "true" : "false";
    case "d":
      return value.slice(0, 10);
    default:
      return numberText(value, forms[style] ?? "number", startsIn1904);
  }
}
