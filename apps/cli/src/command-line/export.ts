import { Argument, Option, type Command } from "commander";
import type { ExportOptions } from "../commands/export.ts";
import { exportFormats } from "../option-values.ts";
import { horizonOption, mayFailOption } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";
import { parseInstantOption } from "./parse-instant-option.ts";
import { holderOptions } from "./settings.ts";

/** Adds the command that writes a plan or a fault tree. */
export function addExport(program: Command, finish: Finish): void {
  const command = program
    .command("export")
    .summary("write a plan as files or sheets, or a fault tree")
    .description(
      "Writes a plan as YAML or JSON, to one file or a directory of them; all that it says as an Excel workbook or CSV; or what brings one of its elements down as an Open-PSA fault tree. The plan is that of files, or with --server, --data or --database that of a record.",
    )
    .usage("[PLAN] [options]")
    .addArgument(
      new Argument(
        "[plan]",
        "a plan file, a directory of them, or - for standard input (default: the working directory)",
      ),
    )
    .addOption(
      new Option(
        "--format <format>",
        "the form to write (default: as --to ends, else yaml)",
      ).choices(exportFormats),
    )
    .option("--to <path>", "a file to write, or a directory for a file of each list")
    .option(
      "--at <instant>",
      "the plan as a record had it then, such as 2026-03-01T08:00Z (default: now)",
      parseInstantOption,
    )
    .option("--element <id>", "the element whose fault tree is written (open-psa)")
    .addOption(horizonOption())
    .addOption(mayFailOption());
  for (const option of holderOptions()) command.addOption(option);
  command
    .addHelpText(
      "after",
      examples(
        "mainstay export --format json > plan.json",
        "mainstay export --server https://mainstay.example --to continuity",
        "mainstay export --data record --at 2026-03-01T08:00Z > before.yaml",
        "mainstay export --to plan.xlsx",
        "mainstay export --format open-psa --element dispatch > dispatch.xml",
      ),
    )
    .action(async (place: string | undefined, options: ExportOptions) => {
      const { exportCommand } = await import("../commands/export.ts");
      finish(await exportCommand(place, options));
    });
}
