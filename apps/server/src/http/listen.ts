import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";

/** Where to listen, and for how long whoever is slow is waited for. */
export type ListenOptions = {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Milliseconds that the head of a request may take, and the whole of it. */
  readonly patience?: { readonly head: number; readonly request: number };
};

/** A port that answers. */
export type Listening = {
  readonly port: number;
  /** Takes no more connections and waits for the answers under way, until those that never end are cut off. */
  readonly drain: () => Promise<void>;
};

/**
 * So long is a connection kept that asks for nothing, in milliseconds. Proxies keep theirs for a minute (nginx `keepalive_timeout`, AWS
 * `idle_timeout.timeout_seconds`) and would otherwise send a request into one that is being closed; and a busy reader who takes up an answer
 * late would find the connection gone.
 */
const keptIdle = 75_000;

/** So long are answers waited for when the server stops, in milliseconds. */
const longestAnswer = 30_000;

/** Listens, with an interface that is told the port. Rejects with the system's error where it cannot, such as for a port that is taken. */
export async function listen(
  appAt: (port: number) => Hono,
  { host, port, patience = { head: 15_000, request: 120_000 } }: ListenOptions,
): Promise<Listening> {
  const server = createServer({
    headersTimeout: patience.head,
    requestTimeout: patience.request,
    keepAliveTimeout: keptIdle,
    // How often the two are looked at.
    connectionsCheckingInterval: Math.min(5000, patience.head),
  });
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen({ host, port }, () => done());
  });
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  const answer = getRequestListener(appAt(bound).fetch, { hostname: host });
  server.on("request", (request, response) => void answer(request, response));
  return {
    port: bound,
    drain: () => drain(server),
  };
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  // A connection is idle once its last answer is out, and would otherwise be kept for a next request.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50);
  const cutting = setTimeout(() => server.closeAllConnections(), longestAnswer);
  await closed;
  clearInterval(sweeping);
  clearTimeout(cutting);
}
