import type { SheetList } from "./sheets-answer.ts";

/** The lists that have a sheet, with what their rows are called. */
export const sheetLists: readonly { readonly list: SheetList; readonly words: string }[] = [
  { list: "units", words: "Units" },
  { list: "people", words: "People" },
  { list: "elements", words: "Functions and elements" },
  { list: "requirements", words: "Requirements: what needs what" },
];
