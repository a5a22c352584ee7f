import { Argument, type Command } from "commander";
import type { WeakPointsOptions } from "../commands/weak-points.ts";
import {
  horizonOption,
  jsonOption,
  mayFailOption,
  memoryOption,
  orderOption,
  planArgument,
} from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that finds what stops an element. */
export function addWeakPoints(program: Command, finish: Finish): void {
  program
    .command("weak-points")
    .summary("every combination of losses that stops an element")
    .description(
      "Finds the single points of failure and all minimal combinations of losses that bring an element below its minimum, exactly, with their probability and what matters most.",
    )
    .usage("ELEMENT [PLAN] [options]")
    .addArgument(new Argument("<element>", "the id of an element, such as a function"))
    .addArgument(planArgument())
    .addOption(orderOption("leave out combinations of more than N elements"))
    .addOption(horizonOption())
    .addOption(mayFailOption())
    .addOption(memoryOption())
    .option("--all", "show every combination, not only the first")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay weak-points dispatch examples/halden-freight",
        "mainstay weak-points payroll --order 2 --horizon 3d",
        "mainstay weak-points payroll --may-fail service,supplier --json | jq .cuts",
      ),
    )
    .action(async (element: string, place: string, options: WeakPointsOptions) => {
      const { weakPointsCommand } = await import("../commands/weak-points.ts");
      finish(await weakPointsCommand({ element, place }, options));
    });
}
