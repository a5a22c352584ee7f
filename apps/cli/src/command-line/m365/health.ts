import { never, parseDuration, type Minutes } from "@mainstay/plan";
import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { M365HealthOptions } from "../../commands/m365/health.ts";
import { jsonOption } from "../arguments.ts";
import { examples } from "../examples.ts";
import type { Finish } from "../finish.ts";
import { parseInstantOption } from "../parse-instant-option.ts";
import { addTenantOptions, signInHelp } from "./tenant-options.ts";

/** Adds the command that says how Microsoft 365 is now. */
export function addM365Health(m365: Command, finish: Finish): void {
  const health = m365
    .command("health")
    .summary("what is wrong now, and which functions that reaches, when")
    .description(
      "Says how the services of Microsoft 365 are and which issues are open, from the tenant or from saved answers; with a plan, plays that as a scenario and says which functions it reaches, when.",
    )
    .usage("[PLAN] [options]")
    .addArgument(
      new Argument("[plan]", "a plan file, or a directory of them (default: only the health)"),
    )
    .addOption(
      new Option(
        "--from <file>",
        "a saved answer of Graph (healthOverviews or issues), a folder of them, or -; repeatable",
      ).argParser((file, others: readonly string[] | undefined) => [...(others ?? []), file]),
    )
    .option(
      "--at <instant>",
      "when the files were saved (default: when the newest was written)",
      parseInstantOption,
    )
    .option(
      "--history <dir>",
      "where readings are kept (default: for a tenant, in the user's data folder)",
    )
    .option("--lasts <duration>", "how much longer all of it is taken to last", parseLasts)
    .option("--watch <minutes>", "ask again and again, and show what changed", parseWatch);
  addTenantOptions(health)
    .option("--all", "show every service, issue and process")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
${signInHelp}
The application needs ServiceHealth.Read.All.

Where the tenant cannot be read, the last known state is shown with its age, and
the exit code is 3. How much an issue takes away and how long it lasts is seldom
said: what is taken instead stands beside it.
${examples(
  "mainstay m365 health --from examples/service-health",
  "mainstay m365 health examples/halden-freight --from examples/service-health",
  "mainstay m365 health continuity --tenant contoso.example --watch 5",
  "mainstay m365 health continuity --history readings --lasts 4h",
)}`,
    )
    .action(async (place: string | undefined, options: M365HealthOptions) => {
      const { m365HealthCommand } = await import("../../commands/m365/health.ts");
      finish(await m365HealthCommand(place, options));
    });
}

function parseLasts(written: string): Minutes {
  const length = written === "never" ? never : parseDuration(written);
  if (length !== undefined) return length;
  throw new InvalidArgumentError("write a duration such as 30m, 4h or 2d, or never");
}

function parseWatch(written: string): number {
  const minutes = Number(written);
  if (Number.isSafeInteger(minutes) && minutes >= 1 && minutes <= 1_440) return minutes;
  throw new InvalidArgumentError("write a whole number of minutes from 1 to 1440, such as 5");
}
