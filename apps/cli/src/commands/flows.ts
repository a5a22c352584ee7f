import { type ExportForm, exportLines } from "@mainstay/flows";
import { toFlowsDependency, toFlowsSummary } from "../documents/flows.ts";
import { knownEndpoints } from "../endpoints/known-endpoints.ts";
import { type ExitCode, exit, UsageError } from "../failure.ts";
import { parseWindow, windowUntil } from "../flows/asked-window.ts";
import type { SentRows } from "../flows/flow-sender.ts";
import { readFlowFiles } from "../flows/read-flow-files.ts";
import { knownFormats } from "../flows/read-mapping.ts";
import { knownServers } from "../flows/read-server-rules.ts";
import { flowsText, type ReadBy } from "../render/flows.ts";
import { count } from "../render/words.ts";
import { complain, outputPage, print, printFile, printPieces } from "../terminal.ts";

/** What `mainstay flows` was asked. */
export type FlowsOptions = ReadBy & {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly server?: string;
  readonly token?: string;
  readonly site?: string;
  readonly format?: ExportForm;
  readonly window?: string;
  readonly around?: string;
};

/** Reads files of connection records into dependencies: which machine uses which port of which other, and what came of it. */
export async function flowsCommand(
  places: readonly string[],
  { all = false, json = false, format, window, around, ...options }: FlowsOptions,
): Promise<ExitCode> {
  if (json && format !== undefined) {
    throw new UsageError("--json and --format are two forms: leave one of them out");
  }
  const { server, token, site, ...readBy } = options;
  if (window !== undefined) {
    refuseHere({ ...readBy, all });
    return exportOfServer(places, { json, format, window, around, server, token, site });
  }
  if (around !== undefined) throw new UsageError("--around is for --window: name a window too");
  if (places.length === 0) {
    throw new UsageError("name files or folders of records, or a --window of what a --server has");
  }
  const { mapping, serverRoles, ...wanted } = readBy;
  const { classify, by } = knownEndpoints(wanted);
  const sender = await senderTo({ server, token, site });
  const begin = sender === undefined ? {} : { begin: sender.begin };
  const { ports, roles, ownNetworks } = knownServers(serverRoles);
  const read = await readFlowFiles(places, {
    ...knownFormats(mapping),
    knowledge: {
      classify,
      ...(roles === undefined ? {} : { roles }),
      ...(ownNetworks === undefined ? {} : { ownNetworks }),
    },
    ...(ports === undefined ? {} : { knownPorts: ports }),
    ...begin,
  });
  if (format !== undefined) {
    const leftOut = { dependencies: 0 };
    await printFile(exportLines(read.dependencies, format, leftOut));
    if (leftOut.dependencies > 0) {
      complain(
        `left out, as VMConnection has no place for ends without an address, nor for ports that were folded: ${count(leftOut.dependencies, "dependency", "dependencies")}`,
      );
    }
  } else if (json) {
    await printPieces(documentLines(read));
  } else {
    const sentTo = server === undefined ? {} : { server };
    const shown = { ...read, ...sentTo, places, by: readBy, all, hasList: by === "list" };
    await print(flowsText(outputPage(), shown));
  }
  if (sender !== undefined) complain(sentWords(sender.sent));
  if (!read.isStopped) return exit.fine;
  complain("stopped before the end: this is what was read until then");
  return exit.couldNotRun;
}

/** Throws UsageError at what says how files are read here or shown: a server has read what it has, by its own settings. */
function refuseHere({ mapping, serverRoles, endpoints, instance, all }: ReadBy & { all: boolean }) {
  const [flag] = Object.entries({
    "--mapping": mapping,
    "--server-roles": serverRoles,
    "--endpoints": endpoints,
    "--instance": instance,
    "--all": all || undefined,
  }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (flag === undefined) return;
  throw new UsageError(`--window is of what a server has read and knows: leave ${flag} out`);
}

type WantedExport = Pick<
  FlowsOptions,
  "format" | "around" | "server" | "token" | "json" | "site"
> & { readonly window: string };

/** Prints what a server has of a window, as it comes. */
async function exportOfServer(
  places: readonly string[],
  { format = "csv", window, around, server, token, site, json = false }: WantedExport,
): Promise<ExitCode> {
  if (places.length > 0) {
    throw new UsageError("--window is of what a server has: leave the files out, or the window");
  }
  if (server === undefined) throw new UsageError("--window is of what a server has: name --server");
  if (json) throw new UsageError("a server exports in a --format: leave --json out");
  const { serverExport } = await import("../flows/server-export.ts");
  const asked = windowUntil(new Date(), parseWindow(window));
  await printFile(serverExport({ server, token, window: asked, form: format, around, site }));
  return exit.fine;
}

async function senderTo({ server, token, site }: Pick<FlowsOptions, "server" | "token" | "site">) {
  if (server !== undefined) {
    // All that it takes to send would stay in memory where nothing is sent.
    const { flowSender } = await import("../flows/flow-sender.ts");
    return flowSender({ server, token, site: site ?? "default" });
  }
  if (token === undefined && site === undefined) return undefined;
  throw new UsageError("--token and --site are for --server: name the server too");
}

function sentWords({ rows, known, described, ...left }: SentRows): string {
  const { listeners, machines, connections, times, counts } = left;
  const already = known === 0 ? "" : `, of which it had ${known} already: they count once`;
  const notKept = [
    ...(listeners === 0
      ? []
      : [`${count(listeners, "listener")} beyond the 100,000 that are kept of a file`]),
    ...(machines === 0
      ? []
      : [
          `what ${count(machines, "machine or program", "machines and programs")} are beyond the 100,000 that are kept of a file`,
        ]),
    ...(connections === 0
      ? []
      : [`${count(connections, "connection")} of a time before 1970 or too far ahead`]),
    ...(times === 0 ? [] : [`the times of ${count(times, "row")}, longer than they can be`]),
    ...(counts === 0
      ? []
      : [`${count(counts, "count")} of bytes or connections, more than there can be in a minute`]),
  ];
  const notSent = notKept.length === 0 ? "" : `; not sent: ${notKept.join("; ")}`;
  const what =
    described === 0
      ? ""
      : ` and what ${count(described, "machine or program", "machines and programs")} are`;
  return `sent ${rows} rows by the minute${what} to the server${already}${notSent}`;
}

function* documentLines(read: Awaited<ReturnType<typeof readFlowFiles>>): Generator<string> {
  for (const dependency of read.dependencies) {
    yield `${JSON.stringify(toFlowsDependency(dependency))}\n`;
  }
  yield JSON.stringify(toFlowsSummary(read));
}
