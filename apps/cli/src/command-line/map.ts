import { unitAttributes } from "@mainstay/m365";
import { Option, type Command } from "commander";
import type { MapOptions } from "../commands/map.ts";
import { parsePeriod } from "../option-values.ts";
import { jsonOption, planArgument } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that draws the application map. */
export function addMap(program: Command, finish: Finish): void {
  program
    .command("map")
    .summary("who uses which service: by plan, usage and licences")
    .description(
      "Draws the application map: which services everybody uses, which only some units, and where plan, usage and licences contradict each other.",
    )
    .usage("[PLAN] [options]")
    .addArgument(planArgument())
    .option("--usage <files...>", "usage reports of Microsoft 365, or folders of them")
    .option("--users <file>", "the users of the directory, as JSON of Graph or CSV")
    .option("--licences <files...>", "subscriptions (JSON), or Microsoft's list of products (CSV)")
    .addOption(
      new Option("--by <attribute>", "what says a user's unit")
        .choices(unitAttributes)
        .default("department"),
    )
    .option("--units <file>", "which unit a value of it means, as CSV or YAML")
    .addOption(periodOption())
    .option("--html <file>", "write the map as a page for browsers and print, too")
    .option("--all", "show every row, column and contradiction, on the page too")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Files are known by what they hold, so --usage takes users and licences as well.
Nothing is read from the network.
${examples(
  "mainstay map examples/halden-freight",
  "mainstay map examples/halden-freight --usage examples/halden-freight/usage",
  "mainstay map --usage reports/*.csv --users users.json --html map.html",
)}`,
    )
    .action(async (place: string, options: MapOptions) => {
      const { mapCommand } = await import("../commands/map.ts");
      finish(await mapCommand(place, options));
    });
}

/** `--period DAYS`. */
export function periodOption(): Option {
  return new Option("--period <days>", "how long a report looks back that does not say so")
    .argParser(parsePeriod)
    .default(30);
}
