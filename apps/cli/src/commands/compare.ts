import { toObservedComparison } from "@mainstay/api";
import { compareWithPlan } from "@mainstay/flows";
import type { WantedList } from "../endpoints/find-list.ts";
import { knownEndpoints } from "../endpoints/known-endpoints.ts";
import { type ExitCode, exit, UsageError } from "../failure.ts";
import { parseWindow } from "../flows/asked-window.ts";
import { readFlowFiles } from "../flows/read-flow-files.ts";
import { knownFormats } from "../flows/read-mapping.ts";
import { knownServers } from "../flows/read-server-rules.ts";
import { openPlan } from "../open-plan.ts";
import { parseToday } from "../option-values.ts";
import { comparisonText } from "../render/comparison/comparison.ts";
import { complain, outputPage, print, withProgress } from "../terminal.ts";

/** What `mainstay compare` was asked: what was observed, by which list Microsoft 365 is known, on which day answers must hold. */
export type CompareOptions = WantedList & {
  readonly observed?: readonly string[];
  readonly between?: readonly string[];
  readonly server?: string;
  readonly token?: string;
  readonly mapping?: string;
  readonly serverRoles?: string;
  readonly today?: string;
  readonly all?: boolean;
  readonly json?: boolean;
};

/** Holds what was observed against a plan, or one time against another. */
export async function compareCommand(place: string, options: CompareOptions): Promise<ExitCode> {
  const { observed, between, server, token, all = false, json = false } = options;
  if (between === undefined) {
    if (server !== undefined || token !== undefined) {
      throw new UsageError("--server and --token are for --between: name two windows too");
    }
    if (observed !== undefined) return compareWithFiles(place, { ...options, observed });
    throw new UsageError(
      "name what was observed: --observed FILES, or --between two windows of what a --server has",
    );
  }
  const [before, after, more] = between;
  if (before === undefined || after === undefined || more !== undefined) {
    throw new UsageError(
      "--between takes two windows, the earlier first: `week day` is the last day and the week before it",
    );
  }
  if (observed !== undefined) throw new UsageError("--between is of a server, --observed of files");
  if (server === undefined) throw new UsageError("--between needs the --server that observes");
  const { compareBetween } = await import("./compare-between.ts");
  const windows = { before: parseWindow(before), after: parseWindow(after) };
  return compareBetween({ ...windows, server, token, all, json });
}

/** Holds what was observed against a plan: surprises, what nobody saw, what fails, dark areas, third parties, strangers. */
async function compareWithFiles(
  place: string,
  {
    observed,
    mapping,
    serverRoles,
    today,
    all = false,
    json = false,
    ...wanted
  }: CompareOptions & { readonly observed: readonly string[] },
): Promise<ExitCode> {
  const day = parseToday(today);
  const plan = await openPlan(place);
  const { classify } = knownEndpoints(wanted);
  const { ports, darkAreas, roles, ownNetworks } = knownServers(serverRoles);
  const read = await readFlowFiles(observed, {
    ...knownFormats(mapping),
    knowledge: {
      classify,
      ...(roles === undefined ? {} : { roles }),
      ...(ownNetworks === undefined ? {} : { ownNetworks }),
    },
    ...(ports === undefined ? {} : { knownPorts: ports }),
  });
  const comparison = withProgress("Comparing", () =>
    compareWithPlan(
      plan,
      { dependencies: read.dependencies },
      { today: day, ...(darkAreas === undefined ? {} : { darkAreas }) },
    ),
  );
  if (json) await print(JSON.stringify(toObservedComparison(comparison)));
  else {
    const { files } = read;
    await print(comparisonText(outputPage(), { plan, place, comparison, files, all }));
  }
  if (!read.isStopped) return exit.fine;
  complain("stopped before the end: this is what was read until then");
  return exit.couldNotRun;
}
