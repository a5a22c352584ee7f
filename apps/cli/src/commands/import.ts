import { catalogs } from "@mainstay/m365/catalogs";
import { describeEdit, type Edit, editBetween, type Plan } from "@mainstay/plan";
import { importFiles, type SheetsImport } from "@mainstay/sheets";
import { toImportDocument } from "../documents/import.ts";
import { type ExitCode, exit, UsageError } from "../failure.ts";
import { openWrittenPlan } from "../open-plan.ts";
import { type HolderOptions, withHolder } from "../record/with-holder.ts";
import { importText } from "../render/record/import.ts";
import { sheetProblemsText, sheetsText } from "../render/record/sheets.ts";
import { readSheetFiles, sheetPaths } from "../sheets/sheet-paths.ts";
import { complain, errorPage, outputPage, print, withProgressUntil } from "../terminal.ts";

/** What `mainstay import` was asked: into what, why, whether only to show it, and whether spreadsheets have everything. */
export type ImportOptions = HolderOptions & {
  readonly reason?: string;
  readonly dryRun?: boolean;
  readonly all?: boolean;
  readonly complete?: boolean;
  readonly json?: boolean;
};

/** Makes the plan of a record the same as that of files, or takes what spreadsheets have into it, in one edit. */
export async function importCommand(
  place: string,
  { reason, dryRun = false, all = false, complete = false, json = false, ...holder }: ImportOptions,
): Promise<ExitCode> {
  const changesOf = await openSource(place, { isComplete: complete });
  return withHolder({ ...holder, isMade: !dryRun }, async ({ read, commit }) => {
    const before = await withProgressUntil("Reading the record", read);
    const { edit, sheets } = changesOf(before.plan);
    if (sheets !== undefined && sheets.problems.length > 0) {
      complain(sheetProblemsText(errorPage(), sheets.problems, { place, all }));
      return exit.couldNotRun;
    }
    if (sheets !== undefined && !json)
      await print(`${sheetsText(outputPage(), sheets, complete)}\n`);
    const described = describeEdit(before.plan, edit);
    const change = { edit, at: before, ...(reason === undefined ? {} : { reason }) };
    const revision =
      dryRun || edit.length === 0
        ? undefined
        : await withProgressUntil("Committing", () => commit(change));
    if (json) {
      const made = { before: before.revision, revision, changes: described, sheets };
      await print(JSON.stringify(toImportDocument(made)));
      return exit.fine;
    }
    const flags = complete ? ["--complete"] : [];
    await print(
      importText(outputPage(), { place, described, from: before.revision, revision, all, flags }),
    );
    return exit.fine;
  });
}

/** What is to be changed in a plan, and, of spreadsheets, what they were taken for. */
type Change = { readonly edit: Edit; readonly sheets?: SheetsImport };

async function openSource(
  place: string,
  { isComplete }: { readonly isComplete: boolean },
): Promise<(before: Plan) => Change> {
  const paths = sheetPaths(place);
  if (paths !== undefined) {
    const files = readSheetFiles(paths);
    return (before) => {
      const sheets = importFiles(before, files, { catalogs, isComplete });
      return { edit: sheets.edit, sheets };
    };
  }
  if (isComplete) {
    throw new UsageError("--complete is for spreadsheets: files of a plan always have everything");
  }
  const plan = await openWrittenPlan(place);
  return (before) => ({ edit: editBetween(before, plan) });
}
