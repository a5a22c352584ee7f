import { type Command, InvalidArgumentError, Option } from "commander";
import type { ObserveCommandOptions } from "../commands/observe.ts";
import { examples } from "./examples.ts";
import type { Finish } from "./finish.ts";

/** Adds the command that watches this machine. */
export function addObserve(program: Command, finish: Finish): void {
  program
    .command("observe")
    .summary("watch which machines this one talks to")
    .description(
      "Watches the TCP connections of this machine: who begins them, which program here holds them, and whether they are made, refused, blocked, or time out. Nothing is seen but their ends, the names that led to them, and what the machine and those programs are; and nothing is sent unless a server is named. It watches Linux, and Windows, where it was not tried yet; run as root or administrator it sees the programs of all users, and as root containers.",
    )
    .usage("[options]")
    .addOption(
      new Option(
        "--for <time>",
        "stop after so long, such as 30s, 5m or 2h (default: at ctrl-C)",
      ).argParser(parseTime),
    )
    .option("--out <file>", "append what is seen to a file, which mainstay flows reads")
    .option("--json", "print what is seen in each minute as a JSON document a line, as in the file")
    .option("--server <url>", "report to a server, and keep what it has not taken yet")
    .option("--token-file <file>", "the file with the token that the server gave for this machine")
    .option(
      "--spool <folder>",
      "where what is seen waits for the server (default: where programs keep their data)",
    )
    .option(
      "--site <name>",
      "the site of the machine, where several use the same private addresses",
    )
    .option("--proc", "look into /proc alone, as is done where there is no ss")
    .addHelpText(
      "after",
      examples(
        "mainstay observe",
        "mainstay observe --for 5m --out here.jsonl",
        "mainstay flows here.jsonl",
        "mainstay observe --json | jq -c '.minutes[] | select(.outcomes.refused)'",
        "mainstay observe --server https://mainstay.example --token-file /etc/mainstay/token",
      ),
    )
    .action(async (options: ObserveCommandOptions) => {
      const { observeCommand } = await import("../commands/observe.ts");
      finish(await observeCommand(options));
    });
}

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** Reads a length of time, in milliseconds. Throws InvalidArgumentError with an example. */
function parseTime(written: string): number {
  const [, digits, unit = ""] = /^(\d{1,6})\s*([smhd])$/.exec(written.trim()) ?? [];
  const milliseconds = Number(digits) * (units[unit] ?? Number.NaN) * 1_000;
  // Timers hold no more.
  if (milliseconds > 0 && milliseconds < 2 ** 31) return milliseconds;
  throw new InvalidArgumentError("write a time such as 30s, 5m or 2h, up to 24d");
}
