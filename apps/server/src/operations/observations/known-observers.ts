import type { ObserverRecord } from "@mainstay/store";

/** Observers by their ids, as people know them. */
export function namesOfObservers(
  observers: readonly ObserverRecord[],
): ReadonlyMap<string, string> {
  return new Map(observers.map((observer) => [observer.id, nameOf(observer)]));
}

/** Whether an address is that of a machine which observes. */
export function ownMachines(observers: readonly ObserverRecord[]): (address: string) => boolean {
  const own = new Set(
    observers.flatMap(({ kind, addresses }) => (kind === "machine" ? addresses : [])),
  );
  return (address) => own.has(address);
}

/** What people know an observer by; two machines may have one name, and so may the places that files of two sites tell of. */
export function nameOf({ id, kind, host, site }: ObserverRecord): string {
  if (kind === "file") return `${host} (${site})`;
  return id === host ? host : `${host} (${id.slice(0, 8)})`;
}
