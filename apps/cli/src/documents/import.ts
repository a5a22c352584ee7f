import type { SheetsImport } from "@mainstay/sheets";
import * as z from "zod";

const Count = z.int().min(0);

/** What `mainstay import --json` prints: what was changed, or would be, and what spreadsheets were taken for. */
export const ImportDocument = z
  .strictObject({
    before: Count.meta({ description: "The revision that was compared with" }),
    revision: Count.nullable().meta({
      description:
        "The revision that was made; null where nothing is to be changed, or with --dry-run",
    }),
    changes: z.array(z.string()).meta({ description: "In words, in order, each of them" }),
    sheets: z
      .array(
        z.strictObject({
          name: z.string(),
          list: z.string().nullable().meta({ description: "Null where it was left out" }),
          rows: Count,
          leftOut: z
            .array(z.string())
            .meta({ description: "Headings of columns that are not known" }),
        }),
      )
      .optional()
      .meta({ description: "Of spreadsheets alone" }),
    missing: z.record(z.string(), Count).optional().meta({
      description: "How many records of each list no row has: removed with --complete, else kept",
    }),
  })
  .meta({ title: "mainstay import --json" });
export type ImportDocument = z.output<typeof ImportDocument>;

/** An import as the document. */
export function toImportDocument({
  before,
  revision,
  changes,
  sheets,
}: {
  readonly before: number;
  readonly revision: number | undefined;
  readonly changes: readonly string[];
  readonly sheets: SheetsImport | undefined;
}): ImportDocument {
  return {
    before,
    revision: revision ?? null,
    changes: [...changes],
    ...(sheets === undefined
      ? {}
      : {
          sheets: sheets.sheets.map(({ table, list, rows, columns }) => ({
            name: table.sheet,
            list: list ?? null,
            rows: rows.length,
            leftOut: columns.flatMap(({ column, header }) =>
              column === undefined ? [header] : [],
            ),
          })),
          missing: Object.fromEntries(
            Object.entries(sheets.missing).filter(([, number]) => number > 0),
          ),
        }),
  };
}
