import { Option, type Command } from "commander";
import type { StrategiesOptions } from "../commands/strategies.ts";
import { parseBudget } from "../option-values.ts";
import { combinationsOption, jsonOption, planArgument } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that tries strategies. */
export function addStrategies(program: Command, finish: Finish): void {
  program
    .command("strategies")
    .summary("what each strategy is worth, with and without")
    .description(
      "Tries every strategy that is proposed or approved: gaps closed, combinations of losses removed, hours beyond an RTO avoided over the plan's scenarios.",
    )
    .usage("[PLAN] [options]")
    .addArgument(planArgument())
    .addOption(
      new Option("--by <gain>", "what counts most")
        .choices(["hours", "gaps", "cuts"])
        .default("hours"),
    )
    .addOption(combinationsOption())
    .addOption(
      new Option(
        "--budget <amount>",
        "find a good sequence for a first year's cost, greedily",
      ).argParser(parseBudget),
    )
    .option("--all", "show every change, not only the first")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay strategies examples/halden-freight",
        "mainstay strategies --by cuts --order 3",
        'mainstay strategies --budget "50000 EUR"',
      ),
    )
    .action(async (place: string, options: StrategiesOptions) => {
      const { strategiesCommand } = await import("../commands/strategies.ts");
      finish(await strategiesCommand(place, options));
    });
}
