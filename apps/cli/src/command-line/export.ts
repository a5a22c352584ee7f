import { Option, type Command } from "commander";
import type { ExportOptions } from "../commands/export.ts";
import { exportFormats } from "../option-values.ts";
import { examples, horizonOption, mayFailOption, planArgument } from "./arguments.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that writes a plan or a fault tree. */
export function addExport(program: Command, finish: Finish): void {
  program
    .command("export")
    .summary("write a plan as one file, or an element's fault tree")
    .description(
      "Writes the plan as one YAML or JSON file, or what brings one of its elements down as an Open-PSA fault tree.",
    )
    .usage("[PLAN] [options]")
    .addArgument(planArgument())
    .addOption(
      new Option("--format <format>", "the form to write").choices(exportFormats).default("yaml"),
    )
    .option("--element <id>", "the element whose fault tree is written (open-psa)")
    .addOption(horizonOption())
    .addOption(mayFailOption())
    .addHelpText(
      "after",
      examples(
        "mainstay export --format json > plan.json",
        "mainstay export --format open-psa --element dispatch > dispatch.xml",
      ),
    )
    .action(async (place: string, options: ExportOptions) => {
      const { exportCommand } = await import("../commands/export.ts");
      finish(await exportCommand(place, options));
    });
}
