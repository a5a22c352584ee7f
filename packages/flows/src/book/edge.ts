import { type Connection, outcomes, type RoleEvidence, type Transport } from "../observation.ts";
import { programName } from "../roles/program-name.ts";
import { strongerEvidence } from "../roles/stronger-evidence.ts";
import { ownCopy } from "../text/own-copy.ts";
import { isAskedName } from "./end-names.ts";
import { networkOf } from "./network-of.ts";
import { addTimesTo, addTo, emptyTally, type Tally } from "./tally.ts";

/** One end of an edge: a machine, or a network where there were too many to tell apart. */
export type EdgeParty = { address?: string; host?: string; network?: string };

/** All that is known of the connections from one client to one port of one server. */
export type Edge = {
  readonly client: EdgeParty;
  readonly server: EdgeParty;
  /** The port that the client had, as long as it is one alone: that of a server that was taken for a client. */
  clientPort: number | "several" | undefined;
  readonly port: number;
  readonly protocol: Transport;
  /** Of the place that saw it first. */
  readonly tally: Tally;
  /** Of all other places; absent as long as one alone saw it, as of most. */
  others: readonly Tally[] | undefined;
  /** Absent until one is known, because most sources know none. */
  clientProcesses: Set<string> | undefined;
  serverProcesses: Set<string> | undefined;
  from: number;
  to: number;
  /** The surest that anybody gave. */
  roleBy: RoleEvidence;
  /** What was spoken; of several, the first of the alphabet. */
  service: string | undefined;
  /** The names that the client asked for; absent until one is known. */
  askedFor: Set<string> | undefined;
  lastBlocked: { readonly clientPort: number; at: number } | undefined;
};

/** So many processes of an end are kept, and names that it was asked for. */
const mostOfEnd = 32;

/** Who tries again from the same port within so many milliseconds tries one connection. */
const retry = 300_000;

/** An edge that nothing was seen of. */
export function emptyEdge(
  { clientPort, port, protocol, roleBy, from, to, vantage }: Connection,
  client: EdgeParty,
  server: EdgeParty,
): Edge {
  return {
    client,
    server,
    clientPort,
    port,
    protocol,
    tally: emptyTally(vantage),
    others: undefined,
    clientProcesses: undefined,
    serverProcesses: undefined,
    from,
    to,
    roleBy,
    service: undefined,
    askedFor: undefined,
    lastBlocked: undefined,
  };
}

/** Adds a connection to an edge. */
export function addToEdge(edge: Edge, connection: Connection): void {
  const { vantage, from, to, service, client, server } = connection;
  if (from < edge.from) edge.from = from;
  if (to > edge.to) edge.to = to;
  edge.roleBy = strongerEvidence(edge.roleBy, connection.roleBy);
  if (edge.clientPort !== connection.clientPort) edge.clientPort = "several";
  if (service !== undefined && service !== edge.service) learnService(edge, service);
  if (client.host !== undefined) edge.client.host ??= client.host;
  if (server.host !== undefined) edge.server.host ??= server.host;
  edge.clientProcesses = withText(edge.clientProcesses, programName(client));
  edge.serverProcesses = withText(edge.serverProcesses, programName(server));
  const tally = tallyFrom(edge, vantage);
  addTo(tally, connection.outcome === "blocked" ? withoutRetries(edge, connection) : connection);
}

/** What each place saw of an edge. */
export function talliesOf({ tally, others }: Edge): readonly Tally[] {
  return others === undefined ? [tally] : [tally, ...others];
}

/** Whether anything went through, as far as anybody told. */
export function hasSucceeded(edge: Edge): boolean {
  return talliesOf(edge).some(({ succeeded }) => succeeded > 0);
}

/** The network at a level of folding that an end is in; undefined for one that is known by name alone. */
export function partyNetwork({ address, network }: EdgeParty, level: number): string | undefined {
  const known = address ?? network;
  return known === undefined ? undefined : networkOf(known, level);
}

/** Adds what one edge knows to another. */
export function joinEdges(into: Edge, edge: Edge): void {
  if (edge.from < into.from) into.from = edge.from;
  if (edge.to > into.to) into.to = edge.to;
  into.roleBy = strongerEvidence(into.roleBy, edge.roleBy);
  if (into.clientPort !== edge.clientPort) into.clientPort = "several";
  if (edge.service !== undefined) learnService(into, edge.service);
  for (const name of edge.askedFor ?? []) into.askedFor = withText(into.askedFor, name);
  for (const process of edge.clientProcesses ?? []) {
    into.clientProcesses = withText(into.clientProcesses, process);
  }
  for (const process of edge.serverProcesses ?? []) {
    into.serverProcesses = withText(into.serverProcesses, process);
  }
  for (const tally of talliesOf(edge)) {
    const known = tallyFrom(into, tally.vantage);
    known.bytesOut += tally.bytesOut;
    known.bytesIn += tally.bytesIn;
    known.hasBytes ||= tally.hasBytes;
    addTimesTo(known, tally);
    for (const outcome of outcomes) known[outcome] += tally[outcome];
  }
}

function tallyFrom(edge: Edge, vantage: string): Tally {
  if (edge.tally.vantage === vantage) return edge.tally;
  const known = edge.others?.find((one) => one.vantage === vantage);
  if (known !== undefined) return known;
  const tally = emptyTally(vantage);
  edge.others = [...(edge.others ?? []), tally];
  return tally;
}

function learnService(edge: Edge, service: string): void {
  if (edge.askedFor?.has(service) === true) return;
  if (isAskedName(service)) edge.askedFor = withText(edge.askedFor, service);
  else if (edge.service === undefined || service < edge.service) edge.service = ownCopy(service);
}

function withText(
  texts: Set<string> | undefined,
  text: string | undefined,
): Set<string> | undefined {
  if (text === undefined || texts?.has(text) === true) return texts;
  if (texts === undefined) return new Set([ownCopy(text)]);
  return texts.size < mostOfEnd ? texts.add(ownCopy(text)) : texts;
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
