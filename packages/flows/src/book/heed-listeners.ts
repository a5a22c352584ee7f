import { doubtedPort, isGuess } from "../roles/is-guess.ts";
import { type Edge, talliesOf } from "./edge.ts";
import { type EdgePlace, edgeStore, portKey } from "./edge-store.ts";
import type { FindListening } from "./known-listeners.ts";
import type { Tally } from "./tally.ts";

type Placed = readonly [EdgePlace, Edge];

/**
 * Edges of which it was guessed who serves, with what is known to listen: where that is the port of the server, this is the evidence;
 * where it is the one port that the client had, and this may be a server's, the edge is the other way round. Nothing of what is given
 * changes.
 */
export function heedListeners(
  all: readonly Placed[],
  isListening: FindListening,
): readonly Placed[] {
  const heeded = all.map((one): Heeded => heed(one, isListening));
  if (heeded.every(({ isTurned }) => !isTurned)) return heeded.map(({ placed }) => placed);
  const store = edgeStore();
  // What was told right already may be told again by what is turned: the one is added to the other.
  for (const { placed } of heeded) store.put(placed[0], copyOf(placed[1]));
  return [...store.placed()];
}

type Heeded = { readonly placed: Placed; readonly isTurned: boolean };

function heed(placed: Placed, isListening: FindListening): Heeded {
  const [place, edge] = placed;
  const { client, server, port, protocol, roleBy } = edge;
  if (!isGuess(edge.roleBy)) return { placed, isTurned: false };
  if (isListening(server, port, protocol))
    return { placed: [place, { ...edge, roleBy: "listener" }], isTurned: false };
  const only = edge.clientPort === "several" ? {} : { clientPort: edge.clientPort };
  const clientPort = doubtedPort({ roleBy, protocol, ...only });
  if (clientPort === undefined || !isListening(client, clientPort, protocol))
    return { placed, isTurned: false };
  const key = portKey(clientPort, protocol === "udp");
  return {
    placed: [{ server: place.client, port: key, client: place.server }, turned(edge, clientPort)],
    isTurned: true,
  };
}

function turned(edge: Edge, clientPort: number): Edge {
  const [tally, ...others] = talliesOf(edge).map(
    ({ bytesOut, bytesIn, ...seen }): Tally => ({ ...seen, bytesOut: bytesIn, bytesIn: bytesOut }),
  );
  return {
    ...edge,
    client: edge.server,
    server: edge.client,
    clientPort: edge.port,
    port: clientPort,
    clientProcesses: edge.serverProcesses,
    serverProcesses: edge.clientProcesses,
    tally: tally ?? edge.tally,
    others: others.length === 0 ? undefined : others,
    roleBy: "listener",
  };
}

function copyOf(edge: Edge): Edge {
  const { tally, others, clientProcesses, serverProcesses, askedFor } = edge;
  return {
    ...edge,
    tally: { ...tally },
    others: others?.map((one) => ({ ...one })),
    clientProcesses: clientProcesses && new Set(clientProcesses),
    serverProcesses: serverProcesses && new Set(serverProcesses),
    askedFor: askedFor && new Set(askedFor),
  };
}
