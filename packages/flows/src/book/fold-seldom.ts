import { type Edge, type EdgeParty, partyNetwork, talliesOf } from "./edge.ts";
import { type EdgeStore, edgeStore, portKey } from "./edge-store.ts";
import { everybody } from "./network-of.ts";
import { mergeTallies } from "./tally.ts";

/**
 * Keeps so many edges apart, those with the most connections, and folds the others into what went from one range of addresses to
 * another, on whichever ports. For what is no crowd of clients or servers: many pairs that hardly ever met.
 */
export function foldSeldom(store: EdgeStore, kept: number): EdgeStore {
  const counted = Array.from(store.placed(), ([, edge]) => connectionsOf(edge));
  const least = counted.toSorted((one, other) => other - one)[Math.floor(kept)] ?? 0;
  const folded = edgeStore();
  for (const [place, edge] of store.taken()) {
    if (connectionsOf(edge) > least) {
      folded.put(place, edge);
      continue;
    }
    const client = foldedParty(edge.client, place.client);
    const server = foldedParty(edge.server, place.server);
    folded.put(
      {
        server: server.key,
        port: portKey(0, edge.protocol === "udp"),
        client: client.key,
      },
      { ...edge, port: 0, client: client.party, server: server.party },
    );
  }
  return folded;
}

function connectionsOf(edge: Edge): number {
  return mergeTallies(talliesOf(edge)).connections;
}

function foldedParty(
  party: EdgeParty,
  key: string,
): { readonly key: string; readonly party: EdgeParty } {
  const network = partyNetwork(party, everybody);
  return network === undefined ? { key, party } : { key: network, party: { network } };
}
