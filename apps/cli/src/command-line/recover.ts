import { Argument, type Command } from "commander";
import type { RecoverOptions } from "../commands/recover.ts";
import { jsonOption, planArgument } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that plans a recovery. */
export function addRecover(program: Command, finish: Finish): void {
  program
    .command("recover")
    .summary("the order of recovery, and what comes too late")
    .description(
      "Works out in which order to restore what a scenario took, and which step breaks which objective.",
    )
    .usage("SCENARIO [PLAN] [options]")
    .addArgument(new Argument("<scenario>", "the id of a scenario of the plan"))
    .addArgument(planArgument())
    .option("--all", "show every function and process that comes back, not only the worst")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay recover ransomware examples/halden-freight",
        "mainstay recover ransomware --json",
      ),
    )
    .action(async (scenario: string, place: string, options: RecoverOptions) => {
      const { recoverCommand } = await import("../commands/recover.ts");
      finish(await recoverCommand({ scenario, place }, options));
    });
}
