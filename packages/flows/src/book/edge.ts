import { type Connection, outcomes, type RoleEvidence, type Transport } from "../observation.ts";
import { programName } from "../roles/program-name.ts";
import { ownCopy } from "../text/own-copy.ts";
import { networkOf } from "./network-of.ts";
import { addTo, emptyTally, type Tally } from "./tally.ts";

/** One end of an edge: a machine, or a network where there were too many to tell apart. */
export type EdgeParty = { address?: string; host?: string; network?: string };

/** All that is known of the connections from one client to one port of one server. */
export type Edge = {
  readonly client: EdgeParty;
  readonly server: EdgeParty;
  readonly port: number;
  readonly protocol: Transport;
  readonly tallies: Tally[];
  /** Absent until one is known, because most sources know none. */
  clientProcesses: Set<string> | undefined;
  serverProcesses: Set<string> | undefined;
  from: number;
  to: number;
  roleBy: RoleEvidence;
  service: string | undefined;
  lastBlocked: { readonly clientPort: number; at: number } | undefined;
};

const mostProcesses = 32;

/** Who tries again from the same port within so many milliseconds tries one connection. */
const retry = 300_000;

/** An edge that nothing was seen of. */
export function emptyEdge(
  { port, protocol, roleBy, from, to, vantage }: Connection,
  client: EdgeParty,
  server: EdgeParty,
): Edge {
  return {
    client,
    server,
    port,
    protocol,
    tallies: [emptyTally(vantage)],
    clientProcesses: undefined,
    serverProcesses: undefined,
    from,
    to,
    roleBy,
    service: undefined,
    lastBlocked: undefined,
  };
}

/** Adds a connection to an edge. */
export function addToEdge(edge: Edge, connection: Connection): void {
  const { vantage, from, to, service, client, server } = connection;
  if (from < edge.from) edge.from = from;
  if (to > edge.to) edge.to = to;
  if (service !== undefined && service !== edge.service) edge.service = ownCopy(service);
  if (client.host !== undefined) edge.client.host ??= client.host;
  if (server.host !== undefined) edge.server.host ??= server.host;
  edge.clientProcesses = withProcess(edge.clientProcesses, programName(client));
  edge.serverProcesses = withProcess(edge.serverProcesses, programName(server));
  const tally = tallyFrom(edge.tallies, vantage);
  addTo(tally, connection.outcome === "blocked" ? withoutRetries(edge, connection) : connection);
}

/** Whether anything went through, as far as anybody told. */
export function hasSucceeded({ tallies }: Edge): boolean {
  return tallies.some(({ counts }) => counts.succeeded > 0);
}

/** The network at a level of folding that an end is in; undefined for one that is known by name alone. */
export function partyNetwork({ address, network }: EdgeParty, level: number): string | undefined {
  const known = address ?? network;
  return known === undefined ? undefined : networkOf(known, level);
}

/** Adds what one edge knows to another. */
export function joinEdges(
  into: Edge,
  { tallies, from, to, service, clientProcesses, serverProcesses }: Edge,
): void {
  if (from < into.from) into.from = from;
  if (to > into.to) into.to = to;
  into.service ??= service;
  for (const process of clientProcesses ?? []) {
    into.clientProcesses = withProcess(into.clientProcesses, process);
  }
  for (const process of serverProcesses ?? []) {
    into.serverProcesses = withProcess(into.serverProcesses, process);
  }
  for (const tally of tallies) {
    const known = into.tallies.find(({ vantage }) => vantage === tally.vantage);
    if (known === undefined) {
      into.tallies.push(tally);
      continue;
    }
    known.bytesOut += tally.bytesOut;
    known.bytesIn += tally.bytesIn;
    known.hasBytes ||= tally.hasBytes;
    for (const outcome of outcomes) {
      known.counts[outcome] += tally.counts[outcome];
    }
  }
}

function tallyFrom(tallies: Tally[], vantage: string): Tally {
  const [first] = tallies;
  if (first !== undefined && first.vantage === vantage) return first;
  const known = tallies.find((one) => one.vantage === vantage);
  if (known !== undefined) return known;
  const tally = emptyTally(vantage);
  tallies.push(tally);
  return tally;
}

function withProcess(
  processes: Set<string> | undefined,
  process: string | undefined,
): Set<string> | undefined {
  if (process === undefined || processes?.has(process) === true) return processes;
  if (processes === undefined) return new Set([ownCopy(process)]);
  return processes.size < mostProcesses ? processes.add(ownCopy(process)) : processes;
}

function withoutRetries(edge: Edge, connection: Connection): Connection {
  const { clientPort, to } = connection;
  if (clientPort === undefined) return connection;
  const last = edge.lastBlocked;
  const isRetry =
    last !== undefined && last.clientPort === clientPort && Math.abs(to - last.at) <= retry;
  edge.lastBlocked = { clientPort, at: to };
  return isRetry ? { ...connection, connections: 0 } : connection;
}
