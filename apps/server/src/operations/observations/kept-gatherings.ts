import { randomUUID } from "node:crypto";
import { type CountedWindow, countedWindow, type ObservationStore } from "@mainstay/store";
import type { ObservedUntil } from "../../analysis/questions.ts";
import type { Services } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { gatherObserved } from "./gather-observed.ts";
import { type KeptWindows, keepWindows } from "./kept-windows.ts";

/** What observers saw in a window, gathered once for all who ask for it within a while; and which window that was, as it was counted. */
export type KeptGathering = {
  readonly id: string;
  readonly observed: ObservedUntil;
  readonly window: CountedWindow;
  /** By which plan it was looked up what else was seen, where there are too many edges to compare all; undefined where all are compared. */
  readonly revision: number | undefined;
};

/**
 * Observers tell of each minute when it is over, so nobody sees much later what they saw, and to read and compare 60,000 edges for every
 * step that somebody takes on a map takes longer than the step may. Whoever looks at a map stays at one window.
 */
const keeping = { fresh: 30_000, stale: 120_000, most: 2 };

const kept = new WeakMap<ObservationStore, KeptWindows<KeptGathering>>();

/** What observers saw in a window, as it was not longer ago than two minutes. */
export function keptGathering(services: Services, query: AskedWindow): Promise<KeptGathering> {
  const { observations, record, now } = services;
  const ask = kept.get(observations) ?? keepWindows<KeptGathering>(keeping);
  kept.set(observations, ask);
  const at = now();
  const asked = { window: askedWindow(query, at), isUntilNow: query.until === undefined };
  const make = async () => {
    const { revision } = record.head;
    const { observed, leftOut } = await gatherObserved(services, query);
    const window = countedWindow(asked.window, at);
    const gathering = {
      id: randomUUID(),
      observed,
      window,
      revision: leftOut === 0 ? undefined : revision,
    };
    // The thread that compares has it before anybody asks.
    await services.analyses.askOnce({
      about: "observed-near",
      gathering: gathering.id,
      observed,
      window,
      elements: [],
    });
    return gathering;
  };
  const holds = ({ revision }: KeptGathering) =>
    revision === undefined || revision === record.head.revision;
  return ask(asked, at, make, holds);
}
