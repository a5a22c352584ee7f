import { Argument, type Command, Option } from "commander";
import type { M365ReplayOptions } from "../../commands/m365/replay.ts";
import { jsonOption, planArgument } from "../arguments.ts";
import { examples } from "../examples.ts";
import type { Finish } from "../finish.ts";

/** Adds the command that plays incidents of Microsoft 365 on a plan. */
export function addM365Replay(m365: Command, finish: Finish): void {
  m365
    .command("replay")
    .summary("what an incident that happened would do to a plan")
    .description(
      "Plays an incident of Microsoft 365 on a plan: what it would have brought down, when it would have been felt, and whether what kept working then keeps working in the plan. With --all every known incident, ranked by what it would have done.",
    )
    .usage("INCIDENT [PLAN] [options]\n       mainstay m365 replay --all [PLAN] [options]")
    .addArgument(
      new Argument(
        "[incident]",
        "its id, the day it began or a part of its title (not with --all)",
      ),
    )
    .addArgument(planArgument())
    .addOption(
      new Option(
        "--as <catalog-id=own-id>",
        "an element of the plan that stands for one of the catalog, repeatable",
      ).argParser((pair, others: readonly string[] | undefined) => [...(others ?? []), pair]),
    )
    .option("--all", "play every incident, and rank them by what they would have done")
    .option("--details", "show every element that drops, with the reason for every process")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay m365 replay 2025-10-29 examples/halden-freight",
        "mainstay m365 replay MO888473 --as internet-access=northlink examples/halden-freight",
        "mainstay m365 replay --all examples/halden-freight",
      ),
    )
    .action(async (_incident, _place, options: M365ReplayOptions, command: Command) => {
      const { m365ReplayCommand } = await import("../../commands/m365/replay.ts");
      finish(await m365ReplayCommand(command.args, options));
    });
}
