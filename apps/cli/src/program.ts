import { styleText } from "node:util";
import { Argument, Command, Option } from "commander";
import manifest from "../package.json" with { type: "json" };
import type { AssessOptions } from "./commands/assess.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { RecoverOptions } from "./commands/recover.ts";
import type { SimulateOptions } from "./commands/simulate.ts";
import type { ExitCode } from "./failure.ts";

/** Is told with which code a command ended. */
export type Finish = (code: ExitCode) => void;

/**
 * The command line: every command with its arguments, options and examples. What a command needs is imported when it runs, so
 * that help is quick.
 */
export function createProgram(finish: Finish): Command {
  const program = new Command("mainstay")
    .exitOverride()
    .description(
      "Works out from a continuity plan what fails when, how soon it must be back, and in which order.",
    )
    .version(manifest.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .configureHelp({
      styleTitle: (title) => styleText("bold", title, { validateStream: false }),
      subcommandTerm: (command) => `${command.name()} ${usageOf(command)}`,
    })
    .addHelpText("after", `\n${exitCodes}\n`);
  addInit(program, finish);
  addCheck(program, finish);
  addAssess(program, finish);
  addSimulate(program, finish);
  addRecover(program, finish);
  return program;
}

const exitCodes = `Exit codes:
  0  fine
  1  findings at or above --fail-on
  2  wrong usage
  3  could not run: input that is unreadable or invalid`;

function addInit(program: Command, finish: Finish): void {
  program
    .command("init")
    .summary("write a small starter plan")
    .description(
      "Writes a small, commented plan that passes `check`, to be changed into your own. Overwrites nothing.",
    )
    .usage("[DIR]")
    .addArgument(
      new Argument("[dir]", "the directory to write to").default(".", "the working directory"),
    )
    .addHelpText("after", examples("mainstay init", "mainstay init continuity"))
    .action(async (folder: string) => {
      const { initCommand } = await import("./commands/init.ts");
      finish(await initCommand(folder));
    });
}

function addCheck(program: Command, finish: Finish): void {
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
    .option("--today <date>", "judge what is out of date as of this day, YYYY-MM-DD")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay check",
        "mainstay check examples/halden-freight --fail-on error",
        "mainstay check - < plan.yaml",
        "mainstay check --json | jq '.findings[] | select(.rule == \"no-owner\") | .subject'",
      ),
    )
    .action(async (place: string, options: CheckOptions) => {
      const { checkCommand } = await import("./commands/check.ts");
      finish(await checkCommand(place, options));
    });
}

function addAssess(program: Command, finish: Finish): void {
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
      const { assessCommand } = await import("./commands/assess.ts");
      finish(await assessCommand(place, options));
    });
}

function addSimulate(program: Command, finish: Finish): void {
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
  "mainstay simulate ad-fs-lost examples/halden-freight",
  "mainstay simulate --lose teams",
  "mainstay simulate --lose ad-fs@1h:4h --lose corporate-wan continuity",
)}`,
    )
    .action(async (_scenario, _place, options: SimulateOptions, command: Command) => {
      const { simulateCommand } = await import("./commands/simulate.ts");
      finish(await simulateCommand(command.args, options));
    });
}

function addRecover(program: Command, finish: Finish): void {
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
        "mainstay recover ad-fs-lost examples/halden-freight",
        "mainstay recover ad-fs-lost --json",
      ),
    )
    .action(async (scenario: string, place: string, options: RecoverOptions) => {
      const { recoverCommand } = await import("./commands/recover.ts");
      finish(await recoverCommand({ scenario, place }, options));
    });
}

function planArgument(): Argument {
  return new Argument(
    "[plan]",
    "a plan file, a directory of them, or - for standard input",
  ).default(".", "the working directory");
}

function jsonOption(): Option {
  return new Option("--json", "print one JSON document (its schema is published)");
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

function usageOf(command: Command): string {
  return command.usage().split("\n", 1)[0]?.replace(" [options]", "") ?? "";
}
