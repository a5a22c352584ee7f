import type { Command } from "commander";
import type { ImportOptions } from "../commands/import.ts";
import { jsonOption, planArgument } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";
import { holderOptions } from "./settings.ts";

/** Adds the command that takes a plan from files, or records from spreadsheets, into a record. */
export function addImport(program: Command, finish: Finish): void {
  const command = program
    .command("import")
    .summary("make the served plan the same as that of files")
    .description(
      "Makes the plan of a server or a database the same as that of files, in one change that the history has: what differs is told, what the files do not have is removed. From Excel workbooks and CSV it takes anything that a plan says, in the sheets of an export or as others wrote it; what these do not have stays, unless they are --complete.",
    )
    .usage("[PLAN] [options]")
    .addArgument(planArgument())
    .option("--dry-run", "show what would change, and change nothing")
    .option("--complete", "remove what spreadsheets do not have of their lists")
    .option("--reason <text>", "why, for the history")
    .option("--all", "show every change, not only the first")
    .addOption(jsonOption());
  for (const option of holderOptions()) command.addOption(option);
  command
    .addHelpText(
      "after",
      examples(
        "mainstay import continuity --dry-run",
        "mainstay import assets.xlsx --dry-run",
        'mainstay import continuity --reason "Review of May"',
        "mainstay import continuity --server https://mainstay.example --token mst_...",
      ),
    )
    .action(async (place: string, options: ImportOptions) => {
      const { importCommand } = await import("../commands/import.ts");
      finish(await importCommand(place, options));
    });
}
