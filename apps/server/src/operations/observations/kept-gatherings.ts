import { randomUUID } from "node:crypto";
import { countedWindow, type ObservationStore } from "@mainstay/store";
import type { ObservedUntil } from "../../analysis/questions.ts";
import type { Services } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { gatherObserved } from "./gather-observed.ts";

/** What observers saw in a window, gathered once for all who ask for it within a while. */
export type KeptGathering = { readonly id: string; readonly observed: ObservedUntil };

/**
 * So many milliseconds a gathering answers for: observers tell of each minute when it is over, so nobody sees much later what they saw,
 * and to read and compare 60,000 edges for every step that somebody takes on a map takes longer than the step may.
 */
const fresh = 30_000;
/** So old it still answers while the next one is made: whoever goes on looking never waits for that. */
const stale = 120_000;
/** So many windows are kept: whoever looks at a map stays at one. */
const most = 2;

type Kept = {
  readonly gatherings: Map<string, KeptGathering & { readonly at: number }>;
  readonly renewals: Map<string, Promise<KeptGathering>>;
};

const kept = new WeakMap<ObservationStore, Kept>();

/** What observers saw in a window, as it was not longer ago than `stale`. */
export async function keptGathering(
  services: Services,
  query: AskedWindow,
): Promise<KeptGathering> {
  const { observations, now } = services;
  const { gatherings, renewals } = kept.get(observations) ?? {
    gatherings: new Map(),
    renewals: new Map(),
  };
  kept.set(observations, { gatherings, renewals });
  const at = now();
  const key = JSON.stringify(countedWindow(askedWindow(query, at), at));
  const known = gatherings.get(key);
  const age = known === undefined ? Number.POSITIVE_INFINITY : Math.abs(at.getTime() - known.at);
  if (known !== undefined && age < fresh) return known;

  const renew = async (): Promise<KeptGathering> => {
    try {
      const { observed } = await gatherObserved(services, query);
      const gathering = { id: randomUUID(), observed, at: at.getTime() };
      // The thread that compares has it before anybody asks.
      const question = { about: "observed-near", gathering: gathering.id, observed } as const;
      await services.analyses.askOnce({ ...question, elements: [] });
      gatherings.delete(key);
      gatherings.set(key, gathering);
      for (const oldest of gatherings.keys()) {
        if (gatherings.size <= most) break;
        gatherings.delete(oldest);
      }
      return gathering;
    } finally {
      renewals.delete(key);
    }
  };
  const renewal = renewals.get(key) ?? renew();
  renewals.set(key, renewal);
  if (known === undefined || age >= stale) return renewal;
  // Whoever asks next tries again.
  renewal.catch(() => undefined);
  return known;
}
