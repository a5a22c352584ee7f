import { Option, type Command } from "commander";
import type { AssessOptions } from "../commands/assess.ts";
import { jsonOption, planArgument } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that assesses a plan. */
export function addAssess(program: Command, finish: Finish): void {
  program
    .command("assess")
    .summary("required recovery, capabilities and gaps, worst first")
    .description(
      "Works out how soon everything must be back and for whom, and where that cannot be kept.",
    )
    .usage("[PLAN] [options]")
    .addArgument(planArgument())
    .addOption(new Option("--element <id>", "show one element in detail").conflicts("json"))
    .option("--all", "show every gap, not only the worst")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay assess examples/halden-freight",
        "mainstay assess --element ad-fs",
        "mainstay assess --json | jq '.elements | map_values(.gap) | del(..|nulls)'",
      ),
    )
    .action(async (place: string, options: AssessOptions) => {
      const { assessCommand } = await import("../commands/assess.ts");
      finish(await assessCommand(place, options));
    });
}
