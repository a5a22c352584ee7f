import { hasSucceeded, partyNetwork } from "./edge.ts";
import { type EdgePlace, type EdgeStore, edgeStore, portKey } from "./edge-store.ts";

/** So many clients of one port are a crowd. */
const crowd = 32;
/** So many ports of one server, or servers on one port, that one client tried are a scan. */
const scan = 256;

/**
 * Folds what there is too much of, and loses nothing but who it was: ports of a server that were only tried, once they are many, into
 * port 0; servers that a client only tried, into their networks; then the crowds of clients into theirs. The higher the level, the
 * wider the networks, and from the second on, servers that were reached are folded too.
 */
export function foldEdges(store: EdgeStore, level: number): EdgeStore {
  return foldClients(foldServers(store, level), level);
}

function foldServers(store: EdgeStore, level: number): EdgeStore {
  const ports = new Map<string, Set<number>>();
  const reached = new Map<string, number>();
  for (const [{ server, port, client }] of store.placed()) {
    const known = ports.get(server);
    if (known === undefined) ports.set(server, new Set([port]));
    else if (known.size <= scan) known.add(port);
    const fan = `${client} ${port}`;
    reached.set(fan, (reached.get(fan) ?? 0) + 1);
  }
  const folded = edgeStore();
  for (const [place, edge] of store.taken()) {
    const isTried = !hasSucceeded(edge);
    const isScanned = isTried && (ports.get(place.server)?.size ?? 0) > scan;
    const isFanned =
      (isTried || level > 0) && (reached.get(`${place.client} ${place.port}`) ?? 0) > scan;
    const network = isFanned ? partyNetwork(edge.server, level) : undefined;
    folded.put(
      {
        client: place.client,
        port: isScanned ? portKey(0, edge.protocol === "udp") : place.port,
        server: network ?? place.server,
      },
      isScanned || network !== undefined
        ? {
            ...edge,
            port: isScanned ? 0 : edge.port,
            server: network === undefined ? edge.server : { network },
          }
        : edge,
    );
  }
  return folded;
}

function foldClients(store: EdgeStore, level: number): EdgeStore {
  const clients = new Map<string, number>();
  for (const [place] of store.placed()) {
    clients.set(serviceOf(place), (clients.get(serviceOf(place)) ?? 0) + 1);
  }
  const folded = edgeStore();
  for (const [place, edge] of store.taken()) {
    const isCrowded = (clients.get(serviceOf(place)) ?? 0) > crowd;
    const network = isCrowded ? partyNetwork(edge.client, level) : undefined;
    if (network === undefined) folded.put(place, edge);
    else folded.put({ ...place, client: network }, { ...edge, client: { network } });
  }
  return folded;
}

function serviceOf({ server, port }: EdgePlace): string {
  return `${server} ${port}`;
}
