import type { Command } from "commander";
import type { M365ClassifyOptions } from "../../commands/m365/classify.ts";
import { examples } from "../examples.ts";
import type { Finish } from "../finish.ts";
import { instanceOption } from "../reading-options.ts";

/** Adds the command that says what hosts are in Microsoft 365. */
export function addM365Classify(m365: Command, finish: Finish): void {
  m365
    .command("classify")
    .summary("which service a host name or address is of")
    .description(
      "Says of host names and addresses which service of Microsoft 365 they are of, by Microsoft's own list of endpoints: the most specific name or network, then the port, then the highest category.",
    )
    .usage("[FILES...] [options]")
    .argument(
      "[files...]",
      "files of hosts, one a line with :port if known, or - for standard input",
    )
    .option("--endpoints <file>", "the list to go by (default: the last that was downloaded)")
    .addOption(instanceOption())
    .option("--json", "print one JSON document a line (their schema is published)")
    .addHelpText(
      "after",
      examples(
        "mainstay m365 classify hosts.txt --endpoints worldwide.json",
        "echo outlook.office365.com:443 | mainstay m365 classify",
        "mainstay m365 classify proxy-hosts.txt --json | jq -r 'select(.set == null).input'",
      ),
    )
    .action(async (files: readonly string[], options: M365ClassifyOptions) => {
      const { m365ClassifyCommand } = await import("../../commands/m365/classify.ts");
      finish(await m365ClassifyCommand(files, options));
    });
}
