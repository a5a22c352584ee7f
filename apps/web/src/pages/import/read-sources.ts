import { maxPlanLength, type Source } from "@mainstay/plan";
import { previewSheets } from "@mainstay/api";
import { toBase64 } from "./to-base64.ts";

/** A spreadsheet as it is sent: its name, and what is in it in base64. */
export type ChosenSpreadsheet = { readonly name: string; readonly content: string };

/** Files that somebody chose: those of a plan, or else the spreadsheets; and why the others are not read. */
export type ChosenFiles = {
  readonly sources: readonly Source[];
  readonly spreadsheets: readonly ChosenSpreadsheet[];
  readonly refused: readonly string[];
};

/** As much of a browser's file as is needed here. */
export type ChosenFile = Pick<
  File,
  "name" | "size" | "webkitRelativePath" | "text" | "arrayBuffer"
>;

const spreadsheet = /\.(xlsx|xlsm|xls|ods|csv|tsv)$/i;
const planFile = /\.(ya?ml|json|md)$/i;

const mostSpreadsheets = 50;
/** In base64 four bytes stand for three; beside the files there is what was decided about their columns. */
const largestSpreadsheets = ((previewSheets.largestBody ?? 0) * 3) / 4 - 2 ** 20;

/** Reads files. What cannot be of a plan, or does not go with the others, is told by its name, and not read. */
export async function readSources(files: readonly ChosenFile[]): Promise<ChosenFiles> {
  const others = files
    .filter((file) => kindOf(file) === undefined)
    .map(
      (file) =>
        `${pathOf(file)} is no file of a plan: those end in .yaml, .yml, .json or .md, spreadsheets in .xlsx or .csv.`,
    );
  const plans = files.filter((file) => kindOf(file) === "plan");
  const sheets = files.filter((file) => kindOf(file) === "spreadsheet");
  if (plans.length === 0) {
    const { spreadsheets, refused } = await readSpreadsheets(sheets);
    return { sources: [], spreadsheets, refused: [...others, ...refused] };
  }
  const apart = sheets.map(
    (file) => `${pathOf(file)} is a spreadsheet: import those apart from files of a plan.`,
  );
  const { sources, refused } = await readPlans(plans);
  return { sources, spreadsheets: [], refused: [...others, ...apart, ...refused] };
}

async function readPlans(files: readonly ChosenFile[]) {
  if (sizeOf(files) > maxPlanLength) {
    const reason = `Together these files are larger than ${megabytes(maxPlanLength)} MB, more than any plan may be.`;
    return { sources: [], refused: [reason] };
  }
  const sources = files.map(async (file) => ({ path: pathOf(file), text: await file.text() }));
  return { sources: await Promise.all(sources), refused: [] };
}

async function readSpreadsheets(files: readonly ChosenFile[]) {
  if (files.length > mostSpreadsheets || sizeOf(files) > largestSpreadsheets) {
    const reason = `These are more than ${mostSpreadsheets} spreadsheets, or larger than ${megabytes(largestSpreadsheets)} MB together: import some of them first.`;
    return { spreadsheets: [], refused: [reason] };
  }
  const spreadsheets = files.map(async (file) => ({
    name: pathOf(file),
    content: toBase64(new Uint8Array(await file.arrayBuffer())),
  }));
  return { spreadsheets: await Promise.all(spreadsheets), refused: [] };
}

function kindOf(file: ChosenFile): "plan" | "spreadsheet" | undefined {
  const path = pathOf(file);
  if (planFile.test(path)) return "plan";
  return spreadsheet.test(path) ? "spreadsheet" : undefined;
}

function sizeOf(files: readonly ChosenFile[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 2 ** 20);
}

function pathOf({ name, webkitRelativePath }: ChosenFile): string {
  return webkitRelativePath === "" ? name : webkitRelativePath;
}
