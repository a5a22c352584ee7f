import { type Edge, joinEdges } from "./edge.ts";

/** Edges by the keys of server, port and transport, and client. */
export type EdgeStore = {
  readonly find: (place: EdgePlace) => Edge | undefined;
  /** Puts an edge where none is; joins it to the one that is there, if there is one. */
  readonly put: (place: EdgePlace, edge: Edge) => void;
  readonly placed: () => Iterable<readonly [EdgePlace, Edge]>;
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
  const servers = new Map<string, Map<number, Map<string, Edge>>>();
  let size = 0;
  return {
    find: ({ server, port, client }) => servers.get(server)?.get(port)?.get(client),
    put: ({ server, port, client }, edge) => {
      let ports = servers.get(server);
      if (ports === undefined) {
        ports = new Map();
        servers.set(server, ports);
      }
      let clients = ports.get(port);
      if (clients === undefined) {
        clients = new Map();
        ports.set(port, clients);
      }
      const known = clients.get(client);
      if (known !== undefined) return joinEdges(known, edge);
      clients.set(client, edge);
      size++;
    },
    placed: function* () {
      for (const [server, ports] of servers) {
        for (const [port, clients] of ports) {
          for (const [client, edge] of clients) yield [{ server, port, client }, edge] as const;
        }
      }
    },
    size: () => size,
  };
}
