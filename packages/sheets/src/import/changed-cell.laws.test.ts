import { applyEdit, ContactKind, type Plan } from "@mainstay/plan";
import { arbitraryPlan } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { placeField } from "../columns/sheet.ts";
import { sheetNames, sheetOf } from "../columns/sheets.ts";
import { toSheets } from "../export/to-sheets.ts";
import type { Table } from "../tables/table.ts";
import { importSheets } from "./import-sheets.ts";

/** Texts that some columns take and others do not. */
const texts = fc.constantFrom("Changed here", "4h", "3", "yes", "2026-11-24", "0.5", "major");

test("a changed cell is exactly that change, or is told of where it stands", () => {
  const told = { taken: 0, refused: 0 };
  const small = arbitraryPlan({ elements: 3, others: 2 });
  fc.assert(
    fc.property(small, fc.nat(), fc.nat(), texts, fc.boolean(), (...drawn) => {
      const [plan, nth, nthColumn, text, isComplete] = drawn;
      const tables = tablesOf(plan);
      const filled = tables.filter(({ rows }) => rows.length > 1);
      const sheet = filled[nth % filled.length]?.sheet ?? "";
      const cells = cellsThatMayChange(filled, sheet);
      const place = { sheet, text, ...(cells[nthColumn % cells.length] ?? { row: 1, column: 0 }) };
      const changed = withCell(tables, place);
      const result = importSheets(plan, changed, { catalogs: [], isComplete });
      const isRefused = result.problems.length > 0;
      told[isRefused ? "refused" : "taken"]++;
      const expected = isRefused ? placeOf(place) : trimmed(changed);
      const edited = applyEdit(plan, result.edit);
      const after = "plan" in edited ? trimmed(tablesOf(edited.plan)) : edited.problems;
      expect(isRefused ? firstPlace(result.problems, place) : after).toEqual(expected);
    }),
    { numRuns: 100 },
  );
  expect(Math.min(told.taken, told.refused)).toBeGreaterThan(20);
});

type Changed = { readonly sheet: string; readonly row: number; readonly column: number };

/** Where a problem is to be told of: in the row that was changed. Of a scale whoever uses its words is wrong instead. */
function placeOf({ sheet, row }: Changed): string {
  return isOfOrganisation(sheet) ? "a cell" : `${sheet} ${row + 1}`;
}

function firstPlace(
  problems: readonly {
    readonly sheet?: string;
    readonly cell?: string;
    readonly message: string;
  }[],
  changed: Changed,
): string {
  const nowhere = problems.find(({ cell }) => cell === undefined);
  if (nowhere !== undefined) return nowhere.message;
  const [first] = problems;
  if (isOfOrganisation(changed.sheet)) return "a cell";
  return `${first?.sheet} ${first?.cell?.replace(/^[A-Z]+/, "")}`;
}

function isOfOrganisation(sheet: string): boolean {
  return sheetNames.some((name) => {
    const { title, holder } = sheetOf(name);
    return holder === "organisation" && title === sheet;
  });
}

function tablesOf(plan: Plan): readonly Table[] {
  return toSheets(plan).map(({ list, columns, rows }) => {
    const all = [columns.map(({ title }) => title), ...rows];
    const sheet = sheetOf(list).title;
    return { file: "plan.xlsx", sheet, rows: all.map((cells, at) => ({ number: at + 1, cells })) };
  });
}

const ways = new Set<string>([...ContactKind.options, "contacts"]);

/**
 * Which record a row is, whose item, and where in its list, are other changes than of what it says. What is written as a way to
 * reach somebody joins the others in their order.
 */
function cellsThatMayChange(tables: readonly Table[], sheet: string) {
  const list = sheetNames.find((name) => sheetOf(name).title === sheet) ?? "units";
  const { columns, items } = sheetOf(list);
  const free = columns
    .filter(({ isReadOnly }) => isReadOnly !== true)
    .flatMap(({ field }, at) => {
      const says = items === undefined ? field === "id" : [items.owner, placeField].includes(field);
      return says || ways.has(field) ? [] : [at];
    });
  const rows = tables.find((table) => table.sheet === sheet)?.rows.slice(1) ?? [];
  return rows.flatMap((_, row) => free.map((column) => ({ row: row + 1, column })));
}

function withCell(
  tables: readonly Table[],
  { sheet, row, column, text }: Changed & { readonly text: string },
): readonly Table[] {
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((one, at) =>
      at === row && table.sheet === sheet ? { ...one, cells: one.cells.with(column, text) } : one,
    ),
  }));
}

function trimmed(tables: readonly Table[]) {
  return tables.map(({ sheet, rows }) => [
    sheet,
    rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell.trim() : cell))),
  ]);
}
