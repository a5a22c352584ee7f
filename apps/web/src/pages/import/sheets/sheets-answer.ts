import type { previewSheets } from "@mainstay/api";
import type * as z from "zod";

/** What the server says of spreadsheets. */
export type SheetsAnswer = z.output<typeof previewSheets.answer>;

/** A sheet, and what its columns are taken for. */
export type MatchedSheet = SheetsAnswer["sheets"][number];

/** What somebody decided about sheets. */
export type SheetDecision = z.output<typeof previewSheets.body>["sheets"][number];

/** A list that has a sheet. */
export type SheetList = NonNullable<SheetDecision["list"]>;
