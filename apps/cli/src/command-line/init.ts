import { Argument, type Command } from "commander";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that writes a starter plan. */
export function addInit(program: Command, finish: Finish): void {
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
      const { initCommand } = await import("../commands/init.ts");
      finish(await initCommand(folder));
    });
}
