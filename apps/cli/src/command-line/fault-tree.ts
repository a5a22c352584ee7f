import { Argument, type Command } from "commander";
import type { FaultTreeOptions } from "../commands/fault-tree.ts";
import { jsonOption, memoryOption, orderOption } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that solves a fault tree. */
export function addFaultTree(program: Command, finish: Finish): void {
  program
    .command("fault-tree")
    .summary("solve a fault tree in the Open-PSA format")
    .description(
      "Reads a fault tree (Open-PSA Model Exchange Format) and solves it exactly: minimal cuts by order, and probability.",
    )
    .usage("FILE [options]")
    .addArgument(new Argument("<file>", "an Open-PSA file, or - for standard input"))
    .option("--top <gate>", "the gate that is asked for, if no single one is on top")
    .addOption(orderOption("leave out cuts of more than N events"))
    .addOption(memoryOption())
    .option("--all", "show every cut, not only the first")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples("mainstay fault-tree plant.xml", "mainstay fault-tree plant.xml --order 3 --json"),
    )
    .action(async (file: string, options: FaultTreeOptions) => {
      const { faultTreeCommand } = await import("../commands/fault-tree.ts");
      finish(await faultTreeCommand(file, options));
    });
}
