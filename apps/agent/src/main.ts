import { join } from "node:path";
import process, { argv, stderr } from "node:process";
import { setFlagsFromString } from "node:v8";
import { parseArgs } from "node:util";
import { CannotSee } from "./open-sight.ts";
import { report } from "./report.ts";
import { serverOf, WrongChoice } from "./server-choice.ts";
import { FolderIsTaken } from "./spool/own-folder.ts";
import { DamagedSpool, ForeignSpool } from "./spool/unreadable-spool.ts";

/*
 * The part of `mainstay observe` that a service needs, in a program of its own: small in memory, and one file once it is built.
 */

const usage = `Usage: mainstay-observe --server URL --token-file FILE [--spool FOLDER] [--site NAME] [--proc]

Watches the TCP connections of this machine and reports them to a server, until it is stopped.
`;

// Much comes with each list and is gone with the next.
setFlagsFromString("--heap-growing-percent=33");
// It is built as CommonJS, which cannot wait out here.
void run().then((code) => {
  process.exitCode = code;
});

function usualFolder(): string {
  const { ProgramData: data } = process.env;
  return data === undefined ? "/var/lib/mainstay-observe" : join(data, "Mainstay", "observe");
}

async function run(): Promise<number> {
  const complain = (what: string): void => void stderr.write(`${what}\n`);
  try {
    const { values } = parseArgs({
      args: argv.slice(2),
      options: {
        server: { type: "string" },
        "token-file": { type: "string" },
        spool: { type: "string" },
        site: { type: "string" },
        proc: { type: "boolean", default: false },
      },
    });
    const { server, "token-file": tokenFile, spool, site, proc } = values;
    const choice = Object.entries({ server, tokenFile, spool }).filter(
      ([, value]) => value !== undefined,
    );
    const chosen = serverOf(Object.fromEntries(choice), usualFolder());
    if (chosen === undefined) {
      stderr.write(usage);
      return 2;
    }
    const stop = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
    await report({
      ...chosen,
      ...(site === undefined ? {} : { site }),
      means: proc ? "proc" : "ss",
      complain,
      signal: stop.signal,
    });
    return 0;
  } catch (error) {
    const isUsage =
      error instanceof TypeError || (error instanceof WrongChoice && error.kind === "usage");
    const isKnown =
      error instanceof WrongChoice ||
      error instanceof CannotSee ||
      error instanceof FolderIsTaken ||
      error instanceof ForeignSpool ||
      error instanceof DamagedSpool;
    if (!isUsage && !isKnown) throw error;
    complain(`error: ${error.message}`);
    return isUsage ? 2 : 3;
  }
}
