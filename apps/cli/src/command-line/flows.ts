import { type Command, Option } from "commander";
import type { FlowsOptions } from "../commands/flows.ts";
import { observedForms } from "../option-values.ts";
import { tokenOption } from "./arguments.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";
import { addReadingOptions } from "./reading-options.ts";

/** Adds the command that reads connection records. */
export function addFlows(program: Command, finish: Finish): void {
  const command = program
    .command("flows")
    .summary("read connection records into dependencies")
    .description(
      "Reads records of connections, in whichever format they are, into dependencies: which machine uses which port of which other, how often, and what came of it. Known are Zeek, Suricata, flow logs of Azure, AWS and Google Cloud, exports of VM insights, Azure Migrate and Sentinel, nfdump, Argus, events of Windows and Sysmon, and what ss, netstat and lsof print; packed by gzip or zstd as well.",
    )
    .usage("FILES... [options]")
    .argument("[files...]", "files or folders of records, or - for standard input");
  addReadingOptions(command)
    .option("--server <url>", "send what is read to a server as well, each file once")
    .addOption(tokenOption())
    .option(
      "--site <name>",
      "whose private addresses the files have (default: default); with --window, only what has an end there",
    )
    .option("--all", "show every dependency, and every reason why rows were left out")
    .addOption(
      new Option(
        "--format <format>",
        "export instead: csv has all that is known; vm-connection and vm-connection-csv are rows of that table of VM insights",
      ).choices(observedForms),
    )
    .option(
      "--window <window>",
      "export what a server has instead of files: hour, day, week or month until now, or FROM/UNTIL",
    )
    .option("--around <name>", "of that only what has to do with an address or a machine")
    .option("--json", "print one JSON document a line (their schema is published)")
    .addHelpText(
      "after",
      examples(
        "mainstay flows conn.log.gz",
        "mainstay flows zeek/ flow-logs/PT1H.json VMConnection.csv",
        "ss -tunap | mainstay flows -",
        "mainstay flows flow-logs --server https://mainstay.example --site hamburg",
        "mainstay flows logs --format vm-connection > VMConnection.jsonl",
        "mainstay flows --window week --server https://mainstay.example > week.csv",
        "mainstay flows logs --json | jq -c 'select(.failed > 0)'",
      ),
    )
    .action(async (files: readonly string[], options: FlowsOptions) => {
      const { flowsCommand } = await import("../commands/flows.ts");
      finish(await flowsCommand(files, options));
    });
}
