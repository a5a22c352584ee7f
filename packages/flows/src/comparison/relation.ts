import type { Dependency, Scope } from "../book/dependency.ts";
import { addedTimes, eachTimes } from "../book/times.ts";
import { type Counted, wasUsed } from "../book/was-used.ts";
import {
  type MeasuredTimes,
  type Outcome,
  outcomes,
  type RoleEvidence,
  type Transport,
} from "../observation.ts";
import { strongerEvidence } from "../roles/stronger-evidence.ts";
import type { PlaceEnd } from "./place-ends.ts";
import type { PlacedEnd } from "./placed-end.ts";

/** What was seen of a relation on one port: the evidence behind everything that is said of it. */
export type RelationPort = MeasuredTimes & {
  readonly port: number;
  readonly protocol: Transport;
  readonly service?: string;
  readonly role?: string;
  /** The program that says so; absent where ports do. */
  readonly roleProgram?: string;
  readonly roleBy: RoleEvidence;
  readonly connections: number;
  readonly failed: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** From the client to the server; absent where nobody counted. */
  readonly bytesOut?: number;
  readonly bytesIn?: number;
  readonly first: number;
  readonly last: number;
  readonly clientProcesses: readonly string[];
  readonly serverProcesses: readonly string[];
  /** Each end that was seen of it, as an element may be several machines; one may be there several times. */
  readonly clientEnds: readonly PlacedEnd[];
  readonly serverEnds: readonly PlacedEnd[];
  readonly seenFrom: readonly string[];
};

/** Everything that was seen from one end to another, by port; the ports with most connections first. */
export type Relation = {
  readonly from: PlacedEnd;
  readonly to: PlacedEnd;
  readonly scope: Scope;
  readonly ports: readonly RelationPort[];
  readonly connections: number;
  readonly failed: number;
  readonly first: number;
  readonly last: number;
};

/** Whether it was tried and nobody answered: no evidence that one end can do without the other, nor that it needs it. */
export function isFailing(counted: Counted): boolean {
  return !wasUsed(counted);
}

type OpenPort = RelationPort & {
  readonly clientEnds: PlacedEnd[];
  readonly serverEnds: PlacedEnd[];
};

type Open = {
  readonly from: PlacedEnd;
  readonly to: PlacedEnd;
  readonly scope: Scope;
  readonly ports: Map<string, OpenPort>;
};

/** Places both ends of a dependency, and says whose its server is, which the plan may know better. */
export type PlaceBoth = (dependency: Dependency) => {
  readonly from: PlacedEnd;
  readonly to: PlacedEnd;
  readonly scope: Scope;
};

/** Places both ends of dependencies, servers of Microsoft 365 by their service. */
export function placingBoth(place: PlaceEnd): PlaceBoth {
  return ({ source, destination: { service, ...server }, scope }) => {
    const to = place({
      ...server,
      ...(scope === "microsoft-365" && service !== undefined ? { microsoft365: service } : {}),
    });
    const isOwn = scope === "third-party" && to.ownBy !== undefined;
    return { from: place(source), to, scope: isOwn ? "internal" : scope };
  };
}

/** Puts dependencies between the same two ends together, those with most connections first; what stays within one element is none. */
export function toRelations(
  dependencies: readonly Dependency[],
  placeBoth: PlaceBoth,
): readonly Relation[] {
  const open = new Map<string, Open>();
  for (const dependency of dependencies) {
    const { destination } = dependency;
    const { from, to, scope } = placeBoth(dependency);
    if (from.name === to.name || from.elements.some((id) => to.elements.includes(id))) continue;
    const key = `${from.name}\n${to.name}`;
    const known = open.get(key) ?? { from, to, scope, ports: new Map<string, OpenPort>() };
    open.set(key, known);
    const at = `${destination.port}/${dependency.protocol}`;
    const before = known.ports.get(at);
    const port = before === undefined ? portOf(dependency) : joined(before, dependency);
    port.clientEnds.push(from);
    port.serverEnds.push(to);
    known.ports.set(at, port);
  }
  return [...open.values()]
    .map(toRelation)
    .toSorted((one, other) => other.connections - one.connections);
}

function toRelation({ from, to, scope, ports }: Open): Relation {
  const seen = [...ports.values()].toSorted((one, other) => other.connections - one.connections);
  return {
    from,
    to,
    scope,
    ports: seen,
    connections: seen.reduce((sum, { connections }) => sum + connections, 0),
    failed: seen.reduce((sum, { failed }) => sum + failed, 0),
    first: seen.reduce((first, port) => Math.min(first, port.first), Infinity),
    last: seen.reduce((last, port) => Math.max(last, port.last), 0),
  };
}

function portOf({ source, destination, ...seen }: Dependency): OpenPort {
  const { port, service, role, roleProgram, processes } = destination;
  return {
    port,
    protocol: seen.protocol,
    ...(service === undefined ? {} : { service }),
    ...(role === undefined ? {} : { role }),
    ...(roleProgram === undefined ? {} : { roleProgram }),
    roleBy: seen.roleBy,
    connections: seen.connections,
    failed: seen.failed,
    outcomes: seen.outcomes,
    ...eachTimes((kind) => seen[kind]),
    ...bytesOf(seen),
    first: seen.first,
    last: seen.last,
    clientProcesses: source.processes,
    serverProcesses: processes,
    clientEnds: [],
    serverEnds: [],
    seenFrom: seen.seenFrom,
  };
}

function joined(one: OpenPort, dependency: Dependency): OpenPort {
  const other = portOf(dependency);
  const counts = { ...one.outcomes };
  for (const outcome of outcomes) counts[outcome] += other.outcomes[outcome];
  return {
    ...other,
    ...one,
    roleBy: strongerEvidence(one.roleBy, other.roleBy),
    connections: one.connections + other.connections,
    failed: one.failed + other.failed,
    outcomes: counts,
    ...eachTimes((kind) => addedTimes(one[kind], other[kind])),
    ...bytesOf({
      bytesOut: sumOf(one.bytesOut, other.bytesOut),
      bytesIn: sumOf(one.bytesIn, other.bytesIn),
    }),
    first: Math.min(one.first, other.first),
    last: Math.max(one.last, other.last),
    clientProcesses: union(one.clientProcesses, other.clientProcesses),
    serverProcesses: union(one.serverProcesses, other.serverProcesses),
    seenFrom: union(one.seenFrom, other.seenFrom),
  };
}

function bytesOf({
  bytesOut,
  bytesIn,
}: {
  readonly bytesOut?: number | undefined;
  readonly bytesIn?: number | undefined;
}): Pick<RelationPort, "bytesOut" | "bytesIn"> {
  return {
    ...(bytesOut === undefined ? {} : { bytesOut }),
    ...(bytesIn === undefined ? {} : { bytesIn }),
  };
}

/** What was counted, of both as far as it was. */
function sumOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : one + other;
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}
