import { usageTally } from "@mainstay/m365";
import { toM365UsageDocument } from "../../documents/m365-usage.ts";
import { type ExitCode, exit } from "../../failure.ts";
import { nextStep } from "../../render/next-step.ts";
import { stacked } from "../../render/page.ts";
import { usageFilesText } from "../../render/usage-files.ts";
import { outputPage, print } from "../../terminal.ts";
import { readUsageFiles } from "../../usage/read-usage-files.ts";

/** What `mainstay m365 usage` was asked. */
export type M365UsageOptions = { readonly period: number; readonly json?: boolean };

/** Says what files of usage hold: reports, users and licences, each recognised by its columns. */
export async function m365UsageCommand(
  places: readonly string[],
  { period, json }: M365UsageOptions,
): Promise<ExitCode> {
  const tally = usageTally({ by: "department", days: period });
  const files = await readUsageFiles(places, tally);
  if (json === true) {
    await print(JSON.stringify(toM365UsageDocument(files, tally.totals)));
    return exit.fine;
  }
  const page = outputPage();
  await print(
    stacked([
      usageFilesText(page, { files, totals: tally.totals }),
      nextStep(page, {
        command: ["map", "PLAN", "--usage", ...places],
        tells: "which unit of the plan uses what",
      }),
    ]),
  );
  return exit.fine;
}
