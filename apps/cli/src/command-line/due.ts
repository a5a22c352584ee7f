import type { Command } from "commander";
import type { DueOptions } from "../commands/due.ts";
import { examples, jsonOption, planArgument } from "./arguments.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that says what is due. */
export function addDue(program: Command, finish: Finish): void {
  program
    .command("due")
    .summary("what is to be validated, trained, reviewed, and by when")
    .description(
      "Says what the plan asks to be rehearsed, repeated, trained, gone through and done, by when and why: the most pressing first, by how long it is overdue against how often it comes, then by criticality.",
    )
    .usage("[PLAN] [options]")
    .addArgument(planArgument())
    .option("--at <date>", "the day that the question is about, YYYY-MM-DD (default: today)")
    .option("--all", "show everything, not only what is overdue and the next of the rest")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay due examples/halden-freight",
        "mainstay due --at 2027-01-01 --all",
        "mainstay due --json | jq '.items[] | select(.what == \"validate\")'",
      ),
    )
    .action(async (place: string, options: DueOptions) => {
      const { dueCommand } = await import("../commands/due.ts");
      finish(await dueCommand(place, options));
    });
}
