import { Argument, Option } from "commander";
import { parseHorizon, parseKinds, parseMemory, parseOrder } from "../option-values.ts";

/** `--order N`, for what it leaves out. */
export function orderOption(description: string): Option {
  return new Option("--order <N>", description).argParser(parseOrder);
}

/** The option for how many losses combinations have at the most that are counted where the worth of strategies is told. */
export function combinationsOption(): Option {
  return orderOption(
    "count combinations of at most N elements (default: 2, or 1 in very large plans)",
  );
}

/** `--horizon DURATION`. */
export function horizonOption(): Option {
  return new Option(
    "--horizon <duration>",
    "count what falls within so long (default: the element's MTPD, else no limit)",
  ).argParser(parseHorizon);
}

/** `--may-fail KINDS`. */
export function mayFailOption(): Option {
  return new Option(
    "--may-fail <kinds>",
    "kinds of elements that may be lost, joined by commas (default: all but functions and processes)",
  ).argParser(parseKinds);
}

/** `--memory SIZE`. */
export function memoryOption(): Option {
  return new Option(
    "--memory <size>",
    "the most memory to use, such as 512M (default: 2G)",
  ).argParser(parseMemory);
}

/** PLAN: a file, a directory, or standard input. */
export function planArgument(): Argument {
  return new Argument(
    "[plan]",
    "a plan file, a directory of them, or - for standard input",
  ).default(".", "the working directory");
}

/** `--token TOKEN`, of commands that ask a server. */
export function tokenOption(): Option {
  return new Option(
    "--token <token>",
    "the API token for the server (or MAINSTAY_TOKEN), sent over https, and over http within this machine",
  );
}

/** `--json`. */
export function jsonOption(): Option {
  return new Option("--json", "print one JSON document (its schema is published)");
}
