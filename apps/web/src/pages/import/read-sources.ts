import { maxPlanLength, type Source } from "@mainstay/plan";

/** Files that somebody chose: the texts of those that may be of a plan, and why the others are not read. */
export type ChosenFiles = {
  readonly sources: readonly Source[];
  readonly refused: readonly string[];
};

/** As much of a browser's file as is needed here. */
export type ChosenFile = Pick<File, "name" | "size" | "webkitRelativePath" | "text">;

const spreadsheet = /\.(xlsx|xlsm|xls|ods|csv|tsv)$/i;
const planFile = /\.(ya?ml|json|md)$/i;

/** Reads the texts of files. What cannot be of a plan is told by its name, and not read. */
export async function readSources(files: readonly ChosenFile[]): Promise<ChosenFiles> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > maxPlanLength) {
    const most = Math.floor(maxPlanLength / 2 ** 20);
    return {
      sources: [],
      refused: [`Together these files are larger than ${most} MB, more than any plan may be.`],
    };
  }
  const refused = files.flatMap((file) => {
    const reason = reasonAgainst(file);
    return reason === undefined ? [] : [reason];
  });
  const sources = files
    .filter((file) => reasonAgainst(file) === undefined)
    .map(async (file) => ({ path: pathOf(file), text: await file.text() }));
  return { sources: await Promise.all(sources), refused };
}

function reasonAgainst(file: ChosenFile): string | undefined {
  const path = pathOf(file);
  if (spreadsheet.test(path)) {
    return `${path} is a spreadsheet, and those are not read yet: write its rows as records of a YAML or JSON file.`;
  }
  return planFile.test(path)
    ? undefined
    : `${path} is no file of a plan: those end in .yaml, .yml, .json or .md.`;
}

function pathOf({ name, webkitRelativePath }: ChosenFile): string {
  return webkitRelativePath === "" ? name : webkitRelativePath;
}
