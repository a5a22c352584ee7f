import { type Edge, joinEdges } from "./edge.ts";
import { addIn, entriesIn, findIn, type SmallMap, smallMap } from "./small-map.ts";

/** Edges by the keys of server, port and transport, and client. */
export type EdgeStore = {
  readonly find: (place: EdgePlace) => Edge | undefined;
  /** Puts an edge where none is; joins it to the one that is there, if there is one. */
  readonly put: (place: EdgePlace, edge: Edge) => void;
  readonly placed: () => Iterable<readonly [EdgePlace, Edge]>;
  /** The same, and the store is empty then: what is taken out and put elsewhere is not held twice. */
  readonly taken: () => Iterable<readonly [EdgePlace, Edge]>;
  readonly size: () => number;
};

/** Where an edge stands: the keys of its ends, and of its port with its transport. */
export type EdgePlace = {
  readonly server: string;
  readonly port: number;
  readonly client: string;
};

/** The key of a port: those of UDP come after those of TCP. */
export function portKey(port: number, isUdp: boolean): number {
  return isUdp ? port + 65_536 : port;
}

/** A store without edges. */
export function edgeStore(): EdgeStore {
  const servers = new Map<string, SmallMap<number, SmallMap<string, Edge>>>();
  let size = 0;
  const placed = function* (isTaken: boolean): Generator<readonly [EdgePlace, Edge]> {
    for (const [server, ports] of servers) {
      for (const [port, clients] of entriesIn(ports)) {
        for (const [client, edge] of entriesIn(clients)) {
          yield [{ server, port, client }, edge];
        }
      }
      if (isTaken) servers.delete(server);
    }
    if (isTaken) size = 0;
  };
  return {
    find: ({ server, port, client }) => {
      const ports = servers.get(server);
      const clients = ports === undefined ? undefined : findIn(ports, port);
      return clients === undefined ? undefined : findIn(clients, client);
    },
    put: ({ server, port, client }, edge) => {
      const ports = servers.get(server);
      const clients = ports === undefined ? undefined : findIn(ports, port);
      const known = clients === undefined ? undefined : findIn(clients, client);
      if (known !== undefined) return joinEdges(known, edge);
      size++;
      if (clients !== undefined) addIn(clients, client, edge);
      else if (ports !== undefined) addIn(ports, port, smallMap(client, edge));
      else servers.set(server, smallMap(port, smallMap(client, edge)));
    },
    placed: () => placed(false),
    taken: () => placed(true),
    size: () => size,
  };
}
