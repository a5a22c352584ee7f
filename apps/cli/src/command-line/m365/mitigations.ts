import { type Command, Option } from "commander";
import type { M365MitigationsOptions } from "../../commands/m365/mitigations.ts";
import { combinationsOption, jsonOption, planArgument } from "../arguments.ts";
import { examples } from "../examples.ts";
import type { Finish } from "../finish.ts";

/** Adds the command that says what helps when parts of Microsoft 365 fail. */
export function addM365Mitigations(m365: Command, finish: Finish): void {
  m365
    .command("mitigations")
    .summary("what helps when parts of Microsoft 365 fail, where, and what it is worth")
    .description(
      "Finds by the requirements of a plan which known mitigations apply, where and why, and tries each as a strategy: hours beyond an RTO avoided, gaps closed, combinations of losses removed, procedures that no longer depend on what they are for. What the plan or its strategies already have is not offered.",
    )
    .usage("[PLAN] [options]")
    .addArgument(planArgument())
    .option(
      "--mitigation <id>",
      "one in full, by its id or number, with the strategy to paste into the plan",
    )
    .addOption(
      new Option("--all", "list all that is known, without a plan").conflicts("mitigation"),
    )
    .addOption(
      new Option("--by <gain>", "what counts most")
        .choices(["hours", "gaps", "cuts"])
        .default("hours"),
    )
    .addOption(combinationsOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay m365 mitigations examples/halden-freight",
        "mainstay m365 mitigations --mitigation M27 examples/halden-freight",
        "mainstay m365 mitigations --all",
      ),
    )
    .action(async (place: string, options: M365MitigationsOptions) => {
      const { m365MitigationsCommand } = await import("../../commands/m365/mitigations.ts");
      finish(await m365MitigationsCommand(place, options));
    });
}
