import type { SeenMachine } from "../../../queries/machines.ts";
import type { SeenObserver } from "../observer-words.ts";

/** Who watches a machine, and what people know those by who tell of it. */
export type ObserversOf = {
  readonly watching: readonly SeenObserver[];
  readonly nameOf: NameOfObserver;
};

/** What people know an observer by: `the agent on web`. */
export type NameOfObserver = (observer: string) => string;

/** Of all observers those that watch a machine: its agents, and the files that tell of it. */
export function observersOf(
  machine: SeenMachine | undefined,
  { called, observers }: { readonly called: string; readonly observers: readonly SeenObserver[] },
): ObserversOf {
  const known = new Map(observers.map((observer) => [observer.id, observer]));
  const telling = new Set(
    Object.values(machine?.properties ?? {}).map((property) => property.observer),
  );
  const calls = [called, ...(machine?.hosts ?? [])].map((name) => name.toLowerCase());
  const isIt = ({ kind, host, site, addresses }: SeenObserver) =>
    kind === "machine" &&
    (machine === undefined || site === machine.site) &&
    (calls.includes(host.toLowerCase()) || addresses.includes(called));
  return {
    watching: observers.filter((observer) => telling.has(observer.id) || isIt(observer)),
    nameOf: (id) => {
      const observer = known.get(id);
      if (observer === undefined) return "an observer that is not heard of any more";
      return observer.kind === "machine" ? `the agent on ${observer.host}` : observer.host;
    },
  };
}
