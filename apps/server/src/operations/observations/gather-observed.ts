import { mostCompared } from "@mainstay/api";
import { type Gap, parseConfiguredWords, type Watch } from "@mainstay/flows";
import type { CoverageGap, ObserverRecord } from "@mainstay/store";
import type { ObservedUntil } from "../../analysis/questions.ts";
import { comparedEdges, type MostCompared, type ReadsPlan } from "./compared-edges.ts";
import type { Services } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { nameOf } from "./known-observers.ts";
import { observedDependencies } from "./observed-dependencies.ts";
import { observedKnowledge } from "./observed-knowledge.ts";

/** What observers saw in a window, as a plan is compared with it. */
export type GatheredObserved = {
  readonly observed: ObservedUntil;
  /** How many edges were too many to be among them. */
  readonly leftOut: number;
  /** By which list Microsoft 365 was known. */
  readonly endpoints: { readonly source: string; readonly published: string };
};

/** Reads what observers saw in a window. */
export async function gatherObserved(
  services: Pick<Services, "observations" | "database" | "knownServers" | "now"> & ReadsPlan,
  query: AskedWindow,
  most: MostCompared = mostCompared,
): Promise<GatheredObserved> {
  const { observations, knownServers, now } = services;
  const at = now();
  const window = askedWindow(query, at);
  const [{ page, leftOut }, observers] = await Promise.all([
    comparedEdges(services, window, most),
    observations.observers(window),
  ]);
  const { endpoints, ...knowledge } = await observedKnowledge(services, observers);
  return {
    observed: {
      today: at.toISOString().slice(0, 10),
      ...(knownServers === undefined ? {} : { darkAreas: knownServers.darkAreas }),
      dependencies: observedDependencies(page, knowledge),
      watches: observers.flatMap(watchOf),
      leftOut,
    },
    leftOut: leftOut.edges,
    endpoints,
  };
}

/** What an observer covered of the window; nothing of one that did not tell of it. */
function watchOf(observer: ObserverRecord): readonly Watch[] {
  const { kind, host, addresses, site, coverage } = observer;
  if (coverage === undefined) return [];
  const { from, to, opened, seen, gaps, withheld } = coverage;
  const configured = withheld.flatMap((words) => parseConfiguredWords(words) ?? []);
  return [
    {
      vantage: nameOf(observer),
      // An agent lists sockets of TCP alone, and says so in what it withholds.
      ...(kind === "machine"
        ? { machine: { host, addresses, site, configured }, transports: ["tcp"] }
        : {}),
      from: from * minute,
      to: to * minute,
      // A file tells of what it has, and not of when it had nothing.
      gaps: kind === "machine" ? gaps.map(toGap) : [],
      ...(opened === undefined || opened === 0 ? {} : { share: Math.min(1, seen / opened) }),
    },
  ];
}

function toGap({ from, until, minutes }: CoverageGap): Gap {
  return { from: from * minute, to: until * minute, minutes };
}

const minute = 60_000;
