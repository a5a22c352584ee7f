import { randomUUID } from "node:crypto";
import { countedWindow, type ObservationStore } from "@mainstay/store";
import type { ObservedUntil } from "../../analysis/questions.ts";
import type { Services } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { gatherObserved } from "./gather-observed.ts";

/** What observers saw in a window, gathered once for all who ask for it within a while. */
export type KeptGathering = { readonly id: string; readonly observed: Promise<ObservedUntil> };

/**
 * So many milliseconds a gathering answers for: observers tell of each minute when it is over, so nobody sees much later what they saw,
 * and to read 60,000 edges for every step that somebody takes on a map takes longer than the step may.
 */
const fresh = 30_000;
/** So many windows are kept: whoever looks at a map stays at one. */
const most = 2;

type Kept = KeptGathering & { readonly at: number };

const gatherings = new WeakMap<ObservationStore, Map<string, Kept>>();

/** What observers saw in a window, as it was not longer ago than `fresh`. */
export function keptGathering(services: Services, query: AskedWindow): KeptGathering {
  const { observations, now } = services;
  const at = now();
  const kept = gatherings.get(observations) ?? new Map<string, Kept>();
  gatherings.set(observations, kept);
  const key = JSON.stringify(countedWindow(askedWindow(query, at), at));
  const known = kept.get(key);
  if (known !== undefined && Math.abs(at.getTime() - known.at) < fresh) return known;
  const observed = gatherObserved(services, query).then((gathered) => gathered.observed);
  const gathering = { id: randomUUID(), observed, at: at.getTime() };
  kept.delete(key);
  kept.set(key, gathering);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  // Whoever asks next tries again.
  observed.catch(() => {
    if (kept.get(key) === gathering) kept.delete(key);
  });
  return gathering;
}
