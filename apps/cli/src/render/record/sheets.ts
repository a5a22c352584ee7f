import { lettersOf, type CellProblem, type SheetsImport } from "@mainstay/sheets";
import { item, type Page, paragraph, stacked } from "../page.ts";
import { placed } from "../place.ts";
import { count, listed, plain } from "../words.ts";

/** So many problems are shown unless all are asked for. */
const shown = 50;

/** What sheets and their columns were taken for, what was left out, and what the plan has that they have not. */
export function sheetsText(
  page: Page,
  { sheets, missing }: SheetsImport,
  isComplete: boolean,
): string {
  const lines = sheets.map(({ table, list, rows, columns }) => {
    const name = plain(table.sheet);
    if (list === undefined) return `${name}: left out, as it seems to be of no list`;
    const unknown = columns.filter(({ column }) => column === undefined);
    const alike = columns.filter(({ column, isCertain }) => column !== undefined && !isCertain);
    return [
      `${name}: ${count(rows.length, "row")} of ${list}`,
      ...alike.map(
        (one) => `${lettersOf(one)} "${plain(one.header)}" taken for ${one.column?.title}`,
      ),
      ...(unknown.length === 0
        ? []
        : [`left out ${listed(unknown.map((one) => `${lettersOf(one)} "${plain(one.header)}"`))}`]),
    ].join("; ");
  });
  const left = Object.entries(missing).filter(([, number]) => number > 0);
  const words = listed(left.map(([list, number]) => `${number} of its ${list}`));
  const advice =
    left.length === 0 || isComplete
      ? undefined
      : paragraph(page, `The plan keeps ${words}, which no row has: --complete removes them.`);
  return stacked([lines.map((line) => item(page, line)).join("\n"), advice]);
}

/** What is wrong in sheets, cell by cell, and that nothing was imported. */
export function sheetProblemsText(
  page: Page,
  problems: readonly CellProblem[],
  { place, all }: { readonly place: string; readonly all: boolean },
): string {
  const lines = problems.slice(0, all ? problems.length : shown).map((problem) => {
    const { file = place, sheet, cell, message, suggestion } = problem;
    const isSaid = suggestion === undefined || message.includes("did you mean");
    const where = [sheet === undefined ? file : sheet, cell].filter((part) => part !== undefined);
    return placed(
      page,
      plain(where.join("!")),
      plain(isSaid ? message : `${message}; did you mean ${suggestion}?`),
    );
  });
  const left = problems.length - lines.length;
  return stacked([
    lines.join("\n"),
    left === 0 ? undefined : paragraph(page, `and ${left} more: --all shows them`),
    paragraph(
      page,
      `error: ${plain(place)} has ${count(problems.length, "problem")}, and nothing was imported`,
    ),
  ]);
}
