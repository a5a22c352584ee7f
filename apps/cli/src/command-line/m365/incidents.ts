import { causeClasses } from "@mainstay/m365";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { M365IncidentsOptions } from "../../commands/m365/incidents.ts";
import { jsonOption } from "../arguments.ts";
import { examples } from "../examples.ts";
import type { Finish } from "../finish.ts";

/** Adds the command that lists what has happened to Microsoft 365. */
export function addM365Incidents(m365: Command, finish: Finish): void {
  m365
    .command("incidents")
    .summary("what has happened to Microsoft 365, and how often")
    .description(
      "Lists incidents of Microsoft 365 and of the way there since 2014, the newest first: when, how long, what was hit, because of what. Or says how often each element was hit, beside the uptime that Microsoft has published.",
    )
    .usage("[options]")
    .option("--service <id>", "those that hit this element of the catalog, such as exchange-online")
    .addOption(
      new Option("--cause <class>", "those of one class of cause").choices([...causeClasses]),
    )
    .addOption(new Option("--year <year>", "those of one year").argParser(parseYear))
    .option("--rates", "how often each element was hit, instead of the list")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay m365 incidents",
        "mainstay m365 incidents --service front-door",
        "mainstay m365 incidents --cause change --year 2025",
        "mainstay m365 incidents --rates",
      ),
    )
    .action(async (options: M365IncidentsOptions) => {
      const { m365IncidentsCommand } = await import("../../commands/m365/incidents.ts");
      finish(await m365IncidentsCommand(options));
    });
}

function parseYear(written: string): string {
  if (/^\d{4}$/.test(written)) return written;
  throw new InvalidArgumentError("write a year such as 2025");
}
