import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { ObservationBatch } from "@mainstay/flows/watching";

/** A server of observations that falls now and then, before it has kept a batch or before it says so. */
export type FallingServer = {
  readonly origin: string;
  /** What it has kept, by spool and number: a batch that comes again changes nothing. */
  readonly kept: ReadonlyMap<string, ObservationBatch>;
  /** How many batches came, also those that it had already. */
  readonly came: () => number;
  readonly close: () => void;
};

/** Starts a server on loopback; `falls` says of each batch in its turn how it ends. */
export async function startFallingServer(
  falls: () => "before" | "after" | "never",
): Promise<FallingServer> {
  const kept = new Map<string, ObservationBatch>();
  let came = 0;
  const server = createServer((request, response) => {
    void buffer(request).then(
      (body) => {
        came++;
        const fall = falls();
        if (fall === "before") return request.socket.destroy();
        const batch = ObservationBatch.parse(JSON.parse(gunzipSync(body).toString()));
        const key = `${batch.spool} ${batch.number}`;
        if (!kept.has(key)) kept.set(key, batch);
        if (fall === "after") return request.socket.destroy();
        return response.writeHead(200, { "content-type": "application/json" }).end("{}");
      },
      () => undefined,
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${port}`,
    kept,
    came: () => came,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
