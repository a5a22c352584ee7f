import type { Command } from "commander";
import type { CompareOptions } from "../commands/compare.ts";
import { jsonOption, planArgument, tokenOption } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";
import { addReadingOptions } from "./reading-options.ts";

/** Adds the command that holds what was observed against the plan. */
export function addCompare(program: Command, finish: Finish): void {
  const command = program
    .command("compare")
    .summary("declared against observed dependencies")
    .description(
      "Holds connection records against the plan: connections that nobody declared, requirements that nobody saw although somebody looked, what fails, dark areas that everything leans on, third parties under functions, and machines that the plan does not have. Elements say how they show on the network in `seenAs`; what was answered stands in `answers` of the plan and is not asked again. With `--between`, two windows of what a server keeps are compared instead: connections that are new, gone, fail, work again, or are used much more or less, and whether anybody watched.",
    )
    .usage("[PLAN] --observed FILES... [options]")
    .addArgument(planArgument())
    .option(
      "--observed <files...>",
      "files or folders of records, in any format that `mainstay flows` reads or prints",
    )
    .option(
      "--between <windows...>",
      "two windows, the earlier first: hour, day, week or month, until now or until the other begins, or FROM/UNTIL",
    )
    .option("--server <url>", "the server whose observations --between compares")
    .addOption(tokenOption());
  addReadingOptions(command)
    .option("--today <day>", "the day on which answers must hold, YYYY-MM-DD (default: today)")
    .option("--all", "show everything, not only the first of each")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay compare examples/halden-freight --observed examples/halden-freight/observed",
        "mainstay flows zeek/ --json > seen.jsonl; mainstay compare --observed seen.jsonl",
        "mainstay compare --between week day --server https://mainstay.example",
        "mainstay compare --observed logs/ --json | jq '.surprises[] | [.from.name, .to.name]'",
      ),
    )
    .action(async (place: string, options: CompareOptions) => {
      const { compareCommand } = await import("../commands/compare.ts");
      finish(await compareCommand(place, options));
    });
}
