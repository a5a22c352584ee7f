import type { Listener, SeenEdges } from "../../queries/listening.ts";

/** Who connected to what listens. */
export type Clients = {
  /** By name, else by address, those with most connections first. */
  readonly namesOf: (listener: Listener) => readonly string[];
  /** Whether every connection was looked at, not the most used alone. */
  readonly isWhole: boolean;
};

/** Who connected to each of what listens, in one pass through the connections. */
export function clientsOf(listeners: readonly Listener[], seen: SeenEdges): Clients {
  const { items, ends, total } = seen;
  const known = new Map(ends.map((end) => [end.id, end]));
  const listening = Map.groupBy(
    listeners.flatMap((listener) => placesOf(listener).map((place) => ({ place, listener }))),
    ({ place }) => place,
  );
  const names = new Map<Listener, Set<string>>();
  for (const edge of items.toSorted((one, other) => other.connections - one.connections)) {
    const end = known.get(edge.server.end);
    if (end === undefined) continue;
    const name = nameOf(known.get(edge.client.end));
    for (const { listener } of nameplatesOf(end).flatMap(
      (plate) => listening.get(placeOf(edge, plate)) ?? [],
    )) {
      if (!isOf(listener, end)) continue;
      const own = names.get(listener) ?? new Set();
      names.set(listener, own.add(name));
    }
  }
  return {
    namesOf: (listener) => [...(names.get(listener) ?? [])],
    isWhole: items.length >= total,
  };
}

type End = SeenEdges["ends"][number];

/** Where a listener is found: by its machine, and by the address if it waits on one alone. */
function placesOf(listener: Listener): readonly string[] {
  const { host, address } = listener;
  return [host, ...(address === undefined ? [] : [address])].map((one) => placeOf(listener, one));
}

function nameplatesOf({ machines, names, address }: End): readonly string[] {
  return [...machines, ...names, ...(address === undefined ? [] : [address])];
}

function placeOf(
  { protocol, port }: Pick<Listener, "protocol" | "port">,
  nameplate: string,
): string {
  return `${protocol} ${port} ${nameplate.toLowerCase()}`;
}

/** Whether an end is the machine that listens, at the address on which it does. */
function isOf({ host, address, inner }: Listener, { machines, names, address: at }: End): boolean {
  if (address !== undefined && at !== undefined && address !== at) return false;
  if (address !== undefined && address === at && inner !== true && !isLoopback(address))
    return true;
  const wanted = host.toLowerCase();
  return [...machines, ...names].some((name) => name.toLowerCase() === wanted);
}

function nameOf(end: End | undefined): string {
  return end?.machines[0] ?? end?.names[0] ?? end?.address ?? end?.network ?? "somebody";
}

/** Whether only the machine itself can connect to an address. */
export function isLoopback(address: string): boolean {
  return address.startsWith("127.") || address === "::1";
}
