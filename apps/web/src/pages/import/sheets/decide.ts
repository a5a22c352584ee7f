import type { MatchedSheet, SheetDecision, SheetList } from "./sheets-answer.ts";

type Decisions = readonly SheetDecision[];

/** The decisions with one about which list a sheet is of; its columns are guessed anew. */
export function decideList(
  decisions: Decisions,
  { file, sheet }: MatchedSheet,
  list: SheetList | null,
): Decisions {
  return [...othersOf(decisions, { file, sheet }), { file, sheet, list }];
}

/** The decisions with one about which field a column of a sheet is; the others of the sheet stay. */
export function decideColumn(
  decisions: Decisions,
  { file, sheet, list }: MatchedSheet,
  [column, field]: readonly [string, string | null],
): Decisions {
  const earlier = decisions.find((one) => one.file === file && one.sheet === sheet)?.columns;
  const columns = { ...earlier, [column]: field };
  return [...othersOf(decisions, { file, sheet }), { file, sheet, list, columns }];
}

function othersOf(decisions: Decisions, { file, sheet }: Pick<MatchedSheet, "file" | "sheet">) {
  return decisions.filter((one) => one.file !== file || one.sheet !== sheet);
}
