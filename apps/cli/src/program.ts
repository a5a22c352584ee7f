import { styleText } from "node:util";
import { Command } from "commander";
import manifest from "../package.json" with { type: "json" };
import type { Finish } from "./command-line/finish.ts";

/**
 * The command line: commands with their arguments, options and examples. If `first` names a command, it has that one alone,
 * and what the others would have to load for their help is left; else it has all.
 */
export async function createProgram(finish: Finish, first?: string): Promise<Command> {
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
  const asked = commandLines.filter(([names]) => first !== undefined && names.includes(first));
  for (const [, load] of asked.length > 0 ? asked : commandLines) {
    const add = await load();
    add(program, finish);
  }
  return program;
}

/** The names of one or some commands, and what adds them, loaded when they are asked for. */
type CommandLine = readonly [names: readonly string[], load: () => Promise<AddCommands>];
type AddCommands = (program: Command, finish: Finish) => void;

/** In the order of the help. */
const commandLines: readonly CommandLine[] = [
  [["init"], async () => (await import("./command-line/init.ts")).addInit],
  [["check"], async () => (await import("./command-line/check.ts")).addCheck],
  [["assess"], async () => (await import("./command-line/assess.ts")).addAssess],
  [["simulate"], async () => (await import("./command-line/simulate.ts")).addSimulate],
  [["recover"], async () => (await import("./command-line/recover.ts")).addRecover],
  [["weak-points"], async () => (await import("./command-line/weak-points.ts")).addWeakPoints],
  [["strategies"], async () => (await import("./command-line/strategies.ts")).addStrategies],
  [["map"], async () => (await import("./command-line/map.ts")).addMap],
  [["due"], async () => (await import("./command-line/due.ts")).addDue],
  [["fault-tree"], async () => (await import("./command-line/fault-tree.ts")).addFaultTree],
  [["flows"], async () => (await import("./command-line/flows.ts")).addFlows],
  [["observe"], async () => (await import("./command-line/observe.ts")).addObserve],
  [["compare"], async () => (await import("./command-line/compare.ts")).addCompare],
  [["m365"], async () => (await import("./command-line/m365.ts")).addM365],
  [["serve"], async () => (await import("./command-line/serve.ts")).addServe],
  [["import"], async () => (await import("./command-line/import.ts")).addImport],
  [["export"], async () => (await import("./command-line/export.ts")).addExport],
  [
    ["verify", "backup", "restore"],
    async () => (await import("./command-line/record.ts")).addRecord,
  ],
];

const exitCodes = `Exit codes:
  0  fine
  1  findings at or above --fail-on
  2  wrong usage
  3  could not run: input that is unreadable or invalid`;

function usageOf(command: Command): string {
  return (
    command
      .usage()
      .split("\n", 1)[0]
      ?.replace(/ ?\[options\]/, "")
      .trim() ?? ""
  );
}
