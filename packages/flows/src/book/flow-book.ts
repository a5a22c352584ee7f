import { addressBook } from "../addresses/address-book.ts";
import type { Connection, FlowSink, Listener, NameSeen, Party } from "../observation.ts";
import { ownCopy } from "../text/own-copy.ts";
import { type ClockSkew, clockSamples } from "./clock-samples.ts";
import { addToEdge, type Edge, type EdgeParty, emptyEdge } from "./edge.ts";
import { type EdgePlace, edgeStore, portKey } from "./edge-store.ts";
import { foldEdges } from "./fold-edges.ts";
import { foldSeldom } from "./fold-seldom.ts";
import { widestOfCrowds } from "./network-of.ts";

/** Everything that was read of all sources, added up by client, server, port and transport. */
export type FlowBook = FlowSink & {
  /** Each edge, with where it stands: that tells machines apart that have the same address, as all have that of loopback. */
  readonly placed: () => Iterable<readonly [EdgePlace, Edge]>;
  readonly listeners: () => readonly Listener[];
  /** The names that were asked for and led to an address, the first seen first. */
  readonly namesOf: (address: string) => readonly string[];
  /** What an address answered to when it was asked for itself, likewise. */
  readonly reverseNamesOf: (address: string) => readonly string[];
  /** The machine that an address was told to be of; of none that every machine has. */
  readonly hostOf: (address: string) => string | undefined;
  /** Whether a machine, or a record of machines, told of an address as its own. */
  readonly isOfMachine: (address: string) => boolean;
  readonly skews: () => readonly ClockSkew[];
  /** How many edges were folded into those of networks, because there were too many to keep apart. */
  readonly folded: () => number;
};

export type FlowBookOptions = {
  /** So many edges are kept apart before crowds are folded. */
  readonly mostEdges?: number;
};

const mostNames = 100_000;
const namesEach = 4;

/**
 * A book without entries. Its memory is bounded: beyond `mostEdges`, crowds and scans are folded into networks, ever wider ones, then
 * what was seldom seen; and nothing of them is lost but who it was.
 */
export function flowBook({ mostEdges = 60_000 }: FlowBookOptions = {}): FlowBook {
  const addresses = addressBook();
  let store = edgeStore();
  const names = { name: namesByAddress(), "reverse-name": namesByAddress() };
  const hosts = new Map<string, string>();
  const ofMachines = new Set<string>();
  const listeners = new Map<string, Listener>();
  const samples = clockSamples();
  let [level, folded, nextFold] = [0, 0, mostEdges];

  /** Whether an address is of one machine or link alone, and every machine has the same. */
  const isEverybodys = (address: string): boolean => {
    const kind = addresses.kindOf(address);
    return kind === "loopback" || kind === "link-local";
  };
  const keyOf = (party: Party, other: Party, vantage: string): string => {
    const { address, network, host, inner } = party;
    if (network !== undefined) return network;
    if (address === undefined) return `host ${(host ?? "?").toLowerCase()}`;
    if (inner === undefined && !isEverybodys(address)) return address;
    return `${address} of ${host ?? other.host ?? vantage}`;
  };
  const learnHost = ({ address, host, inner }: Party): void => {
    if (address === undefined || host === undefined || inner !== undefined) return;
    if (hosts.size >= mostNames || hosts.has(address) || isEverybodys(address)) return;
    hosts.set(ownCopy(address), ownCopy(host));
  };
  /**
   * An edge that is known of two addresses, as most connections have one. Only an address of one machine alone is a key as it is, so
   * that whose the addresses are need not be read of them again.
   */
  const findUsual = (client: Party, server: Party, port: number): Edge | undefined =>
    isAddressAlone(client) && isAddressAlone(server)
      ? store.find({ server: server.address, port, client: client.address })
      : undefined;
  const edgeFor = (connection: Connection): Edge => {
    const { client, server, protocol, vantage } = connection;
    const port = portKey(connection.port, protocol === "udp");
    const usual = findUsual(client, server, port);
    if (usual !== undefined) return usual;
    const place = {
      server: keyOf(server, client, vantage),
      port,
      client: keyOf(client, server, vantage),
    };
    const known = store.find(place);
    if (known !== undefined) return known;
    const edge = emptyEdge(connection, partyOf(client), partyOf(server));
    const kept = {
      server: keyFor(edge.server, place.server),
      client: keyFor(edge.client, place.client),
    };
    store.put({ ...place, ...kept }, edge);
    return edge;
  };
  const fold = (): void => {
    const before = store.size();
    const enough = mostEdges / 2;
    store = foldEdges(store, level);
    while (store.size() > enough && level < widestOfCrowds) store = foldEdges(store, ++level);
    if (store.size() > enough) store = foldSeldom(store, enough / 2);
    folded += before - store.size();
    // Machines that are known by name alone are in no network, and stay apart.
    nextFold = Math.max(mostEdges, 2 * store.size());
  };

  return {
    connection: (connection) => {
      addToEdge(edgeFor(connection), connection);
      samples.add(connection);
      learnHost(connection.client);
      learnHost(connection.server);
      if (store.size() > nextFold) fold();
    },
    listener: (listener) => {
      const { host = "", address = "", port, protocol } = listener;
      const key = `${host} ${address} ${port} ${protocol}`;
      if (listeners.size < mostNames && !listeners.has(key)) listeners.set(key, listener);
    },
    name: (seen) => names[seen.kind].add(seen),
    machine: ({ host, addresses: own }) => {
      for (const address of own) {
        if (isEverybodys(address)) continue;
        const kept = ownCopy(address);
        if (ofMachines.size < mostNames) ofMachines.add(kept);
        if (hosts.size < mostNames) hosts.set(kept, ownCopy(host));
      }
    },
    placed: () => store.placed(),
    listeners: () => [...listeners.values()],
    namesOf: names.name.of,
    reverseNamesOf: names["reverse-name"].of,
    hostOf: (address) => hosts.get(address),
    isOfMachine: (address) => ofMachines.has(address),
    skews: samples.skews,
    folded: () => folded,
  };
}

function namesByAddress() {
  const names = new Map<string, string[]>();
  return {
    add: ({ name, address }: NameSeen): void => {
      const known = names.get(address);
      if (known === undefined) {
        if (names.size < mostNames) names.set(ownCopy(address), [ownCopy(name)]);
      } else if (known.length < namesEach && !known.includes(name)) known.push(ownCopy(name));
    },
    of: (address: string): readonly string[] => names.get(address) ?? [],
  };
}

function isAddressAlone(party: Party): party is Party & { readonly address: string } {
  return party.address !== undefined && party.network === undefined && party.inner === undefined;
}

function partyOf({ address, network, host }: Party): EdgeParty {
  if (network !== undefined) return { network: ownCopy(network) };
  if (host === undefined) return address === undefined ? {} : { address: ownCopy(address) };
  return address === undefined
    ? { host: ownCopy(host) }
    : { address: ownCopy(address), host: ownCopy(host) };
}

/** A key with memory of its own, which most often the address has already. */
function keyFor({ address }: EdgeParty, key: string): string {
  return address === key ? address : ownCopy(key);
}
