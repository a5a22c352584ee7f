import { Argument, type Command, Option } from "commander";
import type { DueOptions } from "../commands/due.ts";
import { jsonOption, tokenOption } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that says what is due. */
export function addDue(program: Command, finish: Finish): void {
  program
    .command("due")
    .summary("what is to be validated, trained, reviewed, and by when")
    .description(
      "Says what the plan asks to be rehearsed, repeated, trained, gone through and done, by when and why: the most pressing first, by how long it is overdue against how often it comes, then by criticality. What changed after it was proven is due at once, and its proof worth half: a server knows that from its log, files from their history in git or another copy (--since).",
    )
    .usage("[PLAN] [options]")
    .addArgument(
      new Argument(
        "[plan]",
        "a plan file, a directory of them, or - for standard input (default: the working directory)",
      ),
    )
    .option("--server <url>", "the server whose plan is meant, such as http://127.0.0.1:8365")
    .addOption(tokenOption())
    .option(
      "--at <date>",
      "the day that the question is about, YYYY-MM-DD: what was done later does not count (default: today)",
    )
    .option(
      "--since <when>",
      "count what changed since then as changed: a day or a revision of git, from which on its history of the plan's files tells what changed when; or another copy of the plan, what differs from which counts as changed on the day of the question",
    )
    .option("--all", "show everything, not only what is overdue and the next of the rest")
    .option("--readiness", "instead, how ready each function is by what is proven")
    .option("--readiness-of <element>", "instead, why an element is as ready as it is")
    .addOption(
      new Option(
        "--coverage",
        "instead, functions against the scenarios that hit them, and how far each was rehearsed",
      ).conflicts(["readiness", "readinessOf"]),
    )
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay due examples/halden-freight",
        "mainstay due --at 2027-01-01 --all",
        "mainstay due --since 2026-01-01",
        "mainstay due plan.yaml --since plan-as-exercised.yaml",
        "mainstay due --server https://mainstay.example",
        "mainstay due examples/halden-freight --readiness",
        "mainstay due examples/halden-freight --readiness-of payroll",
        "mainstay due examples/halden-freight --coverage",
        "mainstay due --json | jq '.items[] | select(.what == \"validate\")'",
      ),
    )
    .action(async (place: string | undefined, options: DueOptions) => {
      const { dueCommand } = await import("../commands/due.ts");
      finish(await dueCommand(place, options));
    });
}
