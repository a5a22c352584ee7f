import { styleText } from "node:util";
import { Command } from "commander";
import manifest from "../package.json" with { type: "json" };
import { addAssess } from "./command-line/assess.ts";
import { addCheck } from "./command-line/check.ts";
import { addCompare } from "./command-line/compare.ts";
import { addDue } from "./command-line/due.ts";
import { addExport } from "./command-line/export.ts";
import { addFaultTree } from "./command-line/fault-tree.ts";
import { addFlows } from "./command-line/flows.ts";
import { addImport } from "./command-line/import.ts";
import { addInit } from "./command-line/init.ts";
import { addM365 } from "./command-line/m365.ts";
import { addMap } from "./command-line/map.ts";
import { addObserve } from "./command-line/observe.ts";
import { addRecord } from "./command-line/record.ts";
import { addRecover } from "./command-line/recover.ts";
import { addServe } from "./command-line/serve.ts";
import { addSimulate } from "./command-line/simulate.ts";
import { addStrategies } from "./command-line/strategies.ts";
import { addWeakPoints } from "./command-line/weak-points.ts";
import type { Finish } from "./command-line/finish.ts";

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
  addWeakPoints(program, finish);
  addStrategies(program, finish);
  addMap(program, finish);
  addDue(program, finish);
  addFaultTree(program, finish);
  addFlows(program, finish);
  addObserve(program, finish);
  addCompare(program, finish);
  addM365(program, finish);
  addServe(program, finish);
  addImport(program, finish);
  addExport(program, finish);
  addRecord(program, finish);
  return program;
}

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
