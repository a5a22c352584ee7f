import { Argument, type Command, InvalidArgumentError } from "commander";
import type { M365EndpointsOptions } from "../../commands/m365/endpoints.ts";
import type { M365EndpointsDiffOptions } from "../../commands/m365/endpoints-diff.ts";
import { parseInstance } from "../../endpoints/instances.ts";
import { jsonOption } from "../arguments.ts";
import { examples } from "../examples.ts";
import type { Finish } from "../finish.ts";

/** Adds the commands about Microsoft's lists of endpoints. */
export function addM365Endpoints(m365: Command, finish: Finish): void {
  const endpoints = m365
    .command("endpoints")
    .summary("the lists of endpoints that are held, and newer ones")
    .description(
      "Shows which of Microsoft's lists of endpoints are held, how old they are and what they have; with --update, fetches a newer one if there is one. The service is asked for its version at most once an hour.",
    )
    .option("--update", "fetch the newest list, if it is not held")
    .option(
      "--instance <name>",
      "Worldwide, China, USGovDoD or USGovGCCHigh (default: to show, all; to update, Worldwide)",
      parseInstance,
    )
    .option("--to <folder>", "where lists are kept (default: the user's data folder)")
    .option("--service <url>", "the web service to ask (default: Microsoft's)", parseService)
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay m365 endpoints --update",
        "mainstay m365 endpoints --update --instance USGovGCCHigh --to endpoints",
        "mainstay m365 endpoints diff 2026010100 2026020100",
      ),
    )
    .action(async (options: M365EndpointsOptions) => {
      const { m365EndpointsCommand } = await import("../../commands/m365/endpoints.ts");
      finish(await m365EndpointsCommand(options));
    });
  addDiff(endpoints, finish);
}

function addDiff(endpoints: Command, finish: Finish): void {
  endpoints
    .command("diff")
    .summary("what has to be opened for a newer list, and by when")
    .description(
      "Compares two versions of a list: what has to be opened and by when, what may be closed, and which sets changed. The day is that of the records of changes, which an update keeps beside a list; else 30 days after publication.",
    )
    .usage("OLD NEW [options]\n       mainstay m365 endpoints diff CHANGES [options]")
    .addArgument(
      new Argument(
        "<old>",
        "the older list: a file, or the version of one that is kept; or records of changes from /changes",
      ),
    )
    .addArgument(new Argument("[new]", "the newer list"))
    .option(
      "--changes <file>",
      "the records of changes between them (default: those beside the newer list)",
    )
    .addOption(jsonOption())
    .addHelpText(
      "after",
      examples(
        "mainstay m365 endpoints diff worldwide-2026010100.json worldwide-2026020100.json",
        "mainstay m365 endpoints diff 2026010100 2026020100 --to endpoints",
        "mainstay m365 endpoints diff changes.json --json | jq '.open[].hosts'",
      ),
    )
    .action(async (older: string, newer: string | undefined, _: unknown, command: Command) => {
      const { m365EndpointsDiffCommand } = await import("../../commands/m365/endpoints-diff.ts");
      // --json before `diff` is that of the command above.
      const options: M365EndpointsDiffOptions = command.optsWithGlobals();
      finish(await m365EndpointsDiffCommand({ older, newer }, options));
    });
}

function parseService(written: string): string {
  const url = URL.parse(written);
  if (url !== null && ["https:", "http:"].includes(url.protocol)) return written;
  throw new InvalidArgumentError("write an address such as https://endpoints.office.com");
}
