import { catalogs } from "@mainstay/m365";
import { describeEdit, type Plan } from "@mainstay/plan";
import {
  importFiles,
  lettersOf,
  type MatchedSheet,
  type OnProgress,
  sheetNames,
  sheetOf,
  writeSheet,
  writeWorkbook,
} from "@mainstay/sheets";
import type { Question, SheetsQuestion } from "./questions.ts";
import type { Subject } from "./subject.ts";

type AboutSheets = Extract<Question, { readonly about: "sheets" | "workbook" | "sheet" }>;

/** So many problems are told: whoever mends these sees the others. */
const mostProblems = 1_000;

/** The answer to a question about spreadsheets and a plan as it is written. */
export function answerToSheets(
  { written: plan, revision }: Subject,
  question: AboutSheets,
  onProgress: OnProgress,
): string {
  switch (question.about) {
    case "sheets":
      return JSON.stringify(previewOf(plan, revision, { ...question, onProgress }));
    case "workbook": {
      const workbook = writeWorkbook(plan);
      if ("fault" in workbook) return JSON.stringify(workbook);
      return JSON.stringify({ content: Buffer.from(workbook.bytes).toString("base64") });
    }
    case "sheet":
      return JSON.stringify(writeSheet(plan, question.list));
  }
}

function previewOf(
  plan: Plan,
  revision: number,
  {
    files,
    decisions,
    isComplete,
    onProgress,
  }: SheetsQuestion & { readonly onProgress: OnProgress },
) {
  const { sheets, problems, edit, changes, missing } = importFiles(plan, files, {
    catalogs,
    decisions,
    isComplete,
    onProgress,
  });
  return {
    revision,
    sheets: sheets.map(toMatched),
    fields: Object.fromEntries(
      sheetNames.map((list) => [
        list,
        sheetOf(list).columns.map(({ field, title }) => ({ field, title })),
      ]),
    ),
    problems: problems.slice(0, mostProblems),
    problemCount: problems.length,
    edit,
    described: describeEdit(plan, edit),
    changes,
    missing,
  };
}

function toMatched(matched: MatchedSheet) {
  const { table, list = null, header, rows, columns } = matched;
  return {
    file: table.file,
    sheet: table.sheet,
    list,
    header,
    rows: rows.length,
    columns: columns.map((one) => ({
      column: lettersOf(one),
      header: one.header,
      field: one.column?.field ?? null,
      isCertain: one.isCertain,
      samples: one.samples,
    })),
  };
}
