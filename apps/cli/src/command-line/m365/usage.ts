import type { Command } from "commander";
import type { M365UsageOptions } from "../../commands/m365/usage.ts";
import { jsonOption } from "../arguments.ts";
import { examples } from "../examples.ts";
import type { Finish } from "../finish.ts";
import { periodOption } from "../map.ts";

/** Adds the command that says what usage reports hold. */
export function addM365Usage(m365: Command, finish: Finish): void {
  m365
    .command("usage")
    .summary("what a set of usage reports says, and what is wrong with it")
    .description(
      "Reads usage reports, lists of users and of licences, and says what each is, who is active, who is concealed, and which rows were left out.",
    )
    .usage("FILES... [options]")
    .argument("<files...>", "CSV or JSON files, folders of them, or - for standard input")
    .addOption(periodOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay m365 usage examples/halden-freight/usage",
        "mainstay m365 usage getTeamsUserActivityUserDetail.csv --json",
      ),
    )
    .action(async (files: readonly string[], options: M365UsageOptions) => {
      const { m365UsageCommand } = await import("../../commands/m365/usage.ts");
      finish(await m365UsageCommand(files, options));
    });
}
