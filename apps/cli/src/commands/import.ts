import { describeEdit, editBetween } from "@mainstay/plan";
import { type ExitCode, exit } from "../failure.ts";
import { openWrittenPlan } from "../open-plan.ts";
import { type HolderOptions, withHolder } from "../record/with-holder.ts";
import { importText } from "../render/record/import.ts";
import { outputPage, print, withProgressUntil } from "../terminal.ts";

/** What `mainstay import` was asked: into what, why, and whether only to show it. */
export type ImportOptions = HolderOptions & {
  readonly reason?: string;
  readonly dryRun?: boolean;
  readonly all?: boolean;
};

/** Makes the plan of a record the same as that of files, in one edit. */
export async function importCommand(
  place: string,
  { reason, dryRun = false, all = false, ...holder }: ImportOptions,
): Promise<ExitCode> {
  const plan = await openWrittenPlan(place);
  return withHolder({ ...holder, isMade: !dryRun }, async ({ read, commit }) => {
    const before = await withProgressUntil("Reading the record", read);
    const edit = editBetween(before.plan, plan);
    const described = describeEdit(before.plan, edit);
    const change = { edit, at: before, ...(reason === undefined ? {} : { reason }) };
    const revision =
      dryRun || edit.length === 0
        ? undefined
        : await withProgressUntil("Committing", () => commit(change));
    await print(
      importText(outputPage(), { place, described, from: before.revision, revision, all }),
    );
    return exit.fine;
  });
}
