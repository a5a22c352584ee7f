import { applyEdit } from "@mainstay/plan";
import { arbitraryPlan, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetNames } from "../columns/sheets.ts";
import { writeSheet, writeWorkbook } from "../export/write-workbook.ts";
import { readTables } from "../tables/read-tables.ts";
import { bytesOf } from "../testing/bytes-of.ts";
import { importSheets } from "./import-sheets.ts";

const nothing = { problems: [], edit: [], changes: [] };

test("what a plan was exported to as a workbook changes nothing when it is imported again", () => {
  fc.assert(
    fc.property(arbitraryPlan(), fc.boolean(), (plan, isComplete) => {
      const workbook = writeWorkbook(plan);
      if (!("bytes" in workbook)) throw new Error(workbook.fault);
      const { tables, faults } = readTables([{ name: "plan.xlsx", bytes: workbook.bytes }]);
      expect(faults).toEqual([]);
      expect(importSheets(plan, tables, { catalogs: [], isComplete })).toMatchObject(nothing);
    }),
    { numRuns: 25 },
  );
});

test("nor do its sheets as CSV, in whatever order their rows stand", () => {
  fc.assert(
    fc.property(arbitraryPlan(), fc.boolean(), (plan, isComplete) => {
      const files = sheetNames.map((list) => ({
        name: `${list}.csv`,
        bytes: bytesOf(writeSheet(plan, list)),
      }));
      const { tables, faults } = readTables(files);
      expect(faults).toEqual([]);
      const turned = tables.map(({ rows: [header, ...rows], ...table }) => ({
        ...table,
        rows: [...(header === undefined ? [] : [header]), ...rows.toReversed()],
      }));
      expect(importSheets(plan, tables, { catalogs: [], isComplete })).toMatchObject(nothing);
      expect(importSheets(plan, turned, { catalogs: [], isComplete })).toMatchObject(nothing);
    }),
    { numRuns: 25 },
  );
});

test("what a plan was exported to makes an empty one the same, every list of it", () => {
  fc.assert(
    fc.property(arbitraryPlan(), (wanted) => {
      const empty = planOf({});
      const workbook = writeWorkbook(wanted);
      if (!("bytes" in workbook)) throw new Error(workbook.fault);
      const { tables } = readTables([{ name: "plan.xlsx", bytes: workbook.bytes }]);
      const { problems, edit } = importSheets(empty, tables, { catalogs: [], isComplete: true });
      expect(problems).toEqual([]);
      const edited = applyEdit(empty, edit);
      expect(trimmed("plan" in edited ? edited.plan : edited)).toEqual(trimmed(wanted));
    }),
    { numRuns: 25 },
  );
});

/** White space around what a cell says is nobody's intention, nor is a group of fields with nothing in it. */
function trimmed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, held: unknown) =>
    typeof held === "string" ? held.trim() : isNothing(held) ? undefined : held,
  );
}

function isNothing(held: unknown): boolean {
  return typeof held === "object" && held !== null && Object.keys(held).length === 0;
}
