import type { Transport } from "../../observation.ts";
import type { PlacedEnd } from "../placed-end.ts";
import type { PlacedUse } from "./placed-use.ts";

/** From how many on ends are a crowd, and told together. */
export const crowdFrom = 20;

/** A port that a group has to do with, and what it is for. */
export type GroupPort = {
  readonly port: number;
  readonly protocol: Transport;
  readonly role?: string;
};

/** An end that is one of a group, and how many connections it had. */
type GroupMember = { readonly end: PlacedEnd; readonly connections: number };

/** What all groups tell: who is of it, the most connections first, and how much that was. */
export type Grouped = {
  readonly members: readonly GroupMember[];
  readonly connections: number;
  /** Both ways; absent where nobody counted them. */
  readonly bytes?: number;
};

/** The port that a use is of. */
export function portOf({ dependency: { destination, protocol } }: PlacedUse): GroupPort {
  const { port, role } = destination;
  return { port, protocol, ...(role === undefined ? {} : { role }) };
}

/** Uses added up by those of their ends that are the members, which are told apart by their names where nothing else is said. */
export function groupedBy(
  uses: readonly PlacedUse[],
  memberOf: (use: PlacedUse) => PlacedEnd,
  keyOf = (use: PlacedUse): string => memberOf(use).name,
): Grouped {
  const members = new Map<string, { end: PlacedEnd; connections: number }>();
  let [connections, bytes, isCounted] = [0, 0, false];
  for (const use of uses) {
    const { bytesOut, bytesIn, ...seen } = use.dependency;
    const end = memberOf(use);
    const key = keyOf(use);
    const member = members.get(key) ?? { end, connections: 0 };
    members.set(key, member);
    member.connections += seen.connections;
    connections += seen.connections;
    bytes += (bytesOut ?? 0) + (bytesIn ?? 0);
    isCounted ||= bytesOut !== undefined || bytesIn !== undefined;
  }
  return {
    members: [...members.values()].toSorted(byConnections),
    connections,
    ...(isCounted ? { bytes } : {}),
  };
}

/** Orders what has connections, the most first. */
export function byConnections(
  one: { readonly connections: number },
  other: { readonly connections: number },
): number {
  return other.connections - one.connections;
}

/** How many different ends there are. */
export function countEnds(ends: Iterable<PlacedEnd>): number {
  return new Set(Array.from(ends, ({ name }) => name)).size;
}
