import type { Dependency } from "../book/dependency.ts";
import type { Transport } from "../observation.ts";
import type { ConfiguredServers } from "../watching/configured-servers.ts";

/** A time in which somebody did not look: how many minutes of it, if only some; it is not known which then. */
export type Gap = { readonly from: number; readonly to: number; readonly minutes: number };

/** For how long somebody looked, and how much of what there was they saw. Instants in milliseconds since 1970. */
export type Watch = {
  /** Who looked: what `seenFrom` of dependencies calls it. */
  readonly vantage: string;
  readonly from: number;
  readonly to: number;
  /** When it did not look in between, in their order; none where nobody kept that. */
  readonly gaps?: readonly Gap[];
  /** The transports that it looked at; absent where it does not say, and looked at those that it told of at least. */
  readonly transports?: readonly Transport[];
  /** What share of the connections it saw, 0 to 1, of the transports that it looked at; absent where nobody counted them. */
  readonly share?: number;
  /** The machine that watched itself, and sees no connection of others; absent for a place that many pass. */
  readonly machine?: WatchedMachine;
};

/** A machine that watches itself, and which servers it is told to use, as far as it says so. */
export type WatchedMachine = {
  readonly host: string;
  readonly addresses: readonly string[];
  /** Where its private addresses mean what they do; the default site, if left out. */
  readonly site?: string;
  readonly configured?: readonly ConfiguredServers[];
};

/** What is known of the watch of sources that say nothing of it: from the first connection they tell of to the last. */
export function watchesOf(dependencies: readonly Dependency[]): readonly Watch[] {
  const spans = new Map<string, { from: number; to: number }>();
  for (const { seenFrom, first, last } of dependencies) {
    for (const vantage of seenFrom) {
      const span = spans.get(vantage) ?? { from: first, to: last };
      spans.set(vantage, span);
      span.from = Math.min(span.from, first);
      span.to = Math.max(span.to, last);
    }
  }
  return [...spans].map(([vantage, span]) => ({ vantage, ...span }));
}

/** Whether a watch says that it looked at TCP alone. */
export function isTcpAlone({ transports }: Watch): boolean {
  return transports !== undefined && !transports.includes("udp");
}

/** Tells whether a watch looked at UDP: it says so, or told of some; one that says and told of nothing at all may have. */
export function watchesUdp(dependencies: readonly Dependency[]): (watch: Watch) => boolean {
  const told = new Map<string, Set<Transport>>();
  for (const { seenFrom, protocol } of dependencies) {
    for (const vantage of seenFrom) {
      const transports = told.get(vantage) ?? new Set();
      told.set(vantage, transports.add(protocol));
    }
  }
  return ({ vantage, transports }) =>
    transports?.includes("udp") ?? told.get(vantage)?.has("udp") ?? true;
}
