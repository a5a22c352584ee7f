import { addressBook } from "../addresses/address-book.ts";
import type { Connection, FlowSink, Listener, Party } from "../observation.ts";
import { ownCopy } from "../text/own-copy.ts";
import { type ClockSkew, clockSamples } from "./clock-samples.ts";
import { addToEdge, type Edge, type EdgeParty, emptyEdge, joinEdges } from "./edge.ts";
import { foldWidths, networkOf } from "./network-of.ts";

/** Everything that was read of all sources, added up by client, server, port and transport. */
export type FlowBook = FlowSink & {
  readonly edges: () => Iterable<Edge>;
  readonly listeners: () => readonly Listener[];
  /** The names that were seen for an address, the first seen first. */
  readonly namesOf: (address: string) => readonly string[];
  /** The machine that an address was told to be of. */
  readonly hostOf: (address: string) => string | undefined;
  readonly skews: () => readonly ClockSkew[];
  /** How many edges were folded into those of networks, because there were too many to keep apart. */
  readonly folded: () => number;
};

export type FlowBookOptions = {
  /** So many edges are kept apart before crowds are folded. */
  readonly mostEdges?: number;
};

const mostNames = 200_000;
const namesEach = 4;
const crowd = 32;

/**
 * A book without entries. Its memory is bounded: beyond `mostEdges`, the clients of a port that has a crowd of them are folded into
 * their networks, wider each time; who comes later joins the network, and nothing is lost but who it was.
 */
export function flowBook({ mostEdges = 150_000 }: FlowBookOptions = {}): FlowBook {
  const addresses = addressBook();
  const servers = new Map<string, Map<number, Map<string, Edge>>>();
  const names = new Map<string, string[]>();
  const hosts = new Map<string, string>();
  const listeners = new Map<string, Listener>();
  const samples = clockSamples();
  let [edges, level, folded, nextFold] = [0, -1, 0, mostEdges];

  const keyOf = (party: Party, other: Party, vantage: string): string => {
    const { address, host } = party;
    if (address === undefined) return `host ${(host ?? "?").toLowerCase()}`;
    const kind = addresses.find(address)?.kind;
    if (kind !== "loopback" && kind !== "link-local") return address;
    // These addresses are of one machine or link alone, and every machine has the same.
    return `${address} of ${host ?? other.host ?? vantage}`;
  };
  const partyOf = ({ address, host }: Party): EdgeParty => ({
    ...(address === undefined ? {} : { address: ownCopy(address) }),
    ...(host === undefined ? {} : { host: ownCopy(host) }),
  });
  const learnHost = ({ address, host }: Party): void => {
    if (address === undefined || host === undefined) return;
    if (hosts.size < mostNames && !hosts.has(address)) hosts.set(ownCopy(address), ownCopy(host));
  };
  const asNetwork = (
    party: Party,
  ): { readonly key: string; readonly party: EdgeParty } | undefined => {
    const network = party.address === undefined ? undefined : networkOf(party.address, level);
    return network === undefined ? undefined : { key: network, party: { network } };
  };
  const fold = (): void => {
    level++;
    for (const ports of servers.values()) {
      for (const clients of ports.values()) {
        if (clients.size <= crowd) continue;
        for (const [key, edge] of clients) {
          const address = edge.client.address ?? edge.client.network?.split("/")[0];
          const network = address === undefined ? undefined : asNetwork({ address });
          if (network === undefined || network.key === key) continue;
          clients.delete(key);
          const known = clients.get(network.key);
          if (known === undefined) clients.set(network.key, { ...edge, client: network.party });
          else {
            joinEdges(known, edge);
            edges--;
            folded++;
          }
        }
      }
    }
    nextFold = Math.max(mostEdges, edges + mostEdges / 4);
  };
  const edgeFor = (connection: Connection): Edge => {
    const { client, server, port, protocol, vantage } = connection;
    const isFull = level >= foldWidths.length - 1 && edges >= mostEdges;
    let serverKey = keyOf(server, client, vantage);
    let ports = servers.get(serverKey);
    let serverParty: EdgeParty | undefined;
    if (ports === undefined) {
      const network = isFull ? asNetwork(server) : undefined;
      if (network !== undefined) {
        serverKey = network.key;
        serverParty = network.party;
        ports = servers.get(serverKey);
      }
      if (ports === undefined) {
        ports = new Map();
        servers.set(ownCopy(serverKey), ports);
      }
    }
    const portKey = protocol === "udp" ? port + 65_536 : port;
    let clients = ports.get(portKey);
    if (clients === undefined) {
      clients = new Map();
      ports.set(portKey, clients);
    }
    const clientKey = keyOf(client, server, vantage);
    const known = clients.get(clientKey);
    if (known !== undefined) return known;
    const network = level >= 0 && (clients.size > crowd || isFull) ? asNetwork(client) : undefined;
    const inNetwork = network === undefined ? undefined : clients.get(network.key);
    if (inNetwork !== undefined) return inNetwork;
    const edge = emptyEdge(
      connection,
      network?.party ?? partyOf(client),
      serverParty ?? partyOf(server),
    );
    clients.set(network?.key ?? ownCopy(clientKey), edge);
    edges++;
    return edge;
  };

  return {
    connection: (connection) => {
      addToEdge(edgeFor(connection), connection);
      samples.add(connection);
      learnHost(connection.client);
      learnHost(connection.server);
      if (edges > nextFold) fold();
    },
    listener: (listener) => {
      const { host = "", address = "", port, protocol } = listener;
      const key = `${host} ${address} ${port} ${protocol}`;
      if (listeners.size < mostNames && !listeners.has(key)) listeners.set(key, listener);
    },
    name: ({ name, address }) => {
      const known = names.get(address);
      if (known === undefined) {
        if (names.size < mostNames) names.set(ownCopy(address), [ownCopy(name)]);
      } else if (known.length < namesEach && !known.includes(name)) known.push(ownCopy(name));
    },
    process: () => {},
    machine: ({ host, addresses: own }) => {
      for (const address of own)
        if (hosts.size < mostNames) hosts.set(ownCopy(address), ownCopy(host));
    },
    edges: function* () {
      for (const ports of servers.values())
        for (const clients of ports.values()) yield* clients.values();
    },
    listeners: () => [...listeners.values()],
    namesOf: (address) => names.get(address) ?? [],
    hostOf: (address) => hosts.get(address),
    skews: samples.skews,
    folded: () => folded,
  };
}
