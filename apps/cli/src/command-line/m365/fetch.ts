import { type ReportPeriod, reportPeriods } from "@mainstay/tenant";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { M365FetchOptions } from "../../commands/m365/fetch.ts";
import { type FetchPart, fetchParts } from "../../tenant/fetched.ts";
import { jsonOption } from "../arguments.ts";
import { examples } from "../examples.ts";
import type { Finish } from "../finish.ts";
import { addTenantOptions, signInHelp } from "./tenant-options.ts";

/** Adds the command that saves what a tenant has as files. */
export function addM365Fetch(m365: Command, finish: Finish): void {
  const fetchCommand = m365
    .command("fetch")
    .summary("saves usage, users, licences and health of a tenant as files")
    .description(
      "Asks a tenant for usage reports, users, licences and health, and saves them as files that the other commands read: health/, messages/, usage/, and fetched.json, which says what was fetched and what was not.",
    )
    .usage("--to DIR [options]")
    .requiredOption("--to <dir>", "where the files are put; what is fetched anew takes their place")
    .option(
      "--only <parts>",
      `of ${fetchParts.join(", ")}, those that are named, joined by commas`,
      parseParts,
    )
    .addOption(
      new Option("--period <days>", "how many days reports look back")
        .argParser(parseReportPeriod)
        .default(30),
    );
  addTenantOptions(fetchCommand)
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
${signInHelp}
The application needs, for health: ServiceHealth.Read.All and
ServiceMessage.Read.All; for reports: Reports.Read.All and
ReportSettings.Read.All; for users: User.Read.All; for licences:
LicenseAssignment.Read.All. What it may not read is told, and the rest is saved;
the exit code is then 3. Usage reports exist in the cloud Worldwide alone.
${examples(
  "mainstay m365 fetch --to tenant",
  "mainstay m365 fetch --to tenant --only health,licences --cloud USGovGCCHigh",
  "mainstay map continuity --usage tenant/usage",
  "mainstay m365 health continuity --from tenant/health",
)}`,
    )
    .action(async (options: M365FetchOptions) => {
      const { m365FetchCommand } = await import("../../commands/m365/fetch.ts");
      finish(await m365FetchCommand(options));
    });
}

function parseParts(written: string): readonly FetchPart[] {
  const words = written.split(",").map((word) => word.trim());
  const parts = fetchParts.filter((part) => words.includes(part));
  if (words.every((word) => parts.some((part) => part === word))) return parts;
  throw new InvalidArgumentError(`the parts are ${fetchParts.join(", ")}`);
}

function parseReportPeriod(written: string): ReportPeriod {
  const period = reportPeriods.find((days) => String(days) === written);
  if (period !== undefined) return period;
  throw new InvalidArgumentError(`reports look back ${reportPeriods.join(", ")} days`);
}
