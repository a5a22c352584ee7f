import { Argument, Option, type Command } from "commander";
import type { SimulateOptions } from "../commands/simulate.ts";
import { jsonOption, planArgument } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that plays a scenario out. */
export function addSimulate(program: Command, finish: Finish): void {
  program
    .command("simulate")
    .summary("what falls when, and why")
    .description(
      "Works out what a scenario of the plan, or a loss given on the spot, brings down: when, why, how long.",
    )
    .usage(
      "SCENARIO [PLAN] [options]\n       mainstay simulate --lose ID[@AT][:LASTS] [PLAN] [options]",
    )
    .addArgument(new Argument("[scenario]", "the id of a scenario of the plan (not with --lose)"))
    .addArgument(planArgument())
    .addOption(
      new Option("--lose <loss>", "lose an element: ID[@AT][:LASTS], repeatable").argParser(
        (loss, others: readonly string[] | undefined) => [...(others ?? []), loss],
      ),
    )
    .option("--all", "show every element that drops, with the reason for every process")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
AT is when it is lost (0 if left out), LASTS for how long (until it is recovered
if left out, or never): durations such as 30m, 4h, 2d, 1w or PT4H.
${examples(
  "mainstay simulate ad-fs-loss examples/halden-freight",
  "mainstay simulate --lose teams",
  "mainstay simulate --lose ad-fs@1h:4h --lose corporate-wan continuity",
)}`,
    )
    .action(async (_scenario, _place, options: SimulateOptions, command: Command) => {
      const { simulateCommand } = await import("../commands/simulate.ts");
      finish(await simulateCommand(command.args, options));
    });
}
