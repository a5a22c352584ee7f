import { type Command, Option } from "commander";
import { parseInstance } from "../endpoints/instances.ts";

/** Adds what says how connection records are read. */
export function addReadingOptions(command: Command): Command {
  return command
    .option(
      "--mapping <file>",
      "which columns other tables have, and what is what, in YAML or JSON",
    )
    .option(
      "--server-roles <file>",
      "own rules for servers: what they are for, dark areas, known ports, own networks, in YAML or JSON",
    )
    .option("--endpoints <file>", "the list of endpoints by which Microsoft 365 is known")
    .addOption(instanceOption());
}

/** `--instance NAME`. */
export function instanceOption(): Option {
  return new Option(
    "--instance <name>",
    "the cloud to take of several downloaded (default: Worldwide)",
  ).argParser(parseInstance);
}
