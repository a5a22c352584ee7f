import { Option, type Command } from "commander";
import type { CheckOptions } from "../commands/check.ts";
import { jsonOption, planArgument } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that validates a plan. */
export function addCheck(program: Command, finish: Finish): void {
  program
    .command("check")
    .summary("read and validate a plan")
    .description(
      "Reports every problem of a plan with its place and how to mend it, then what could be better.",
    )
    .usage("[PLAN] [options]")
    .addArgument(planArgument())
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 if a finding is this grave or graver")
        .choices(["error", "warning", "note", "none"])
        .default("none"),
    )
    .option("--all", "show every finding, not only the first of each rule")
    .option("--today <date>", "judge what is out of date as of this day, YYYY-MM-DD")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay check examples/halden-freight",
        "mainstay check --fail-on error",
        "mainstay check - < plan.yaml",
        "mainstay check --json | jq '.findings[] | select(.rule == \"no-owner\") | .subject'",
      ),
    )
    .action(async (place: string, options: CheckOptions) => {
      const { checkCommand } = await import("../commands/check.ts");
      finish(await checkCommand(place, options));
    });
}
