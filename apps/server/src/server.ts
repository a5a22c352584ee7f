import { serve } from "@hono/node-server";
import { type DatabasePlace, openDatabase } from "@mainstay/store";
import pino, { type Logger } from "pino";
import { Analyses } from "./analysis/analyses.ts";
import { catalogs } from "./catalogs.ts";
import { createApp } from "./http/app.ts";
import type { Authenticate } from "./http/context.ts";
import { PlanRecord } from "./record/plan-record.ts";

/** How a server is started. */
export type ServerOptions = {
  readonly database: DatabasePlace;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly authenticate: Authenticate;
  readonly log?: Logger;
  readonly now?: () => Date;
};

/** A server that answers. */
export type RunningServer = {
  readonly url: string;
  /** Takes no more requests, finishes those that there are, then closes the database. */
  readonly close: () => Promise<void>;
};

/** Opens the database, reads the plan and listens. */
export async function startServer({
  database: place,
  host,
  port,
  authenticate,
  log = pino({ level: "silent" }),
  now = () => new Date(),
}: ServerOptions): Promise<RunningServer> {
  const database = await openDatabase(place);
  const record = await PlanRecord.open(database, catalogs);
  const analyses = new Analyses(record, database.connection);
  const app = createApp({ database, record, analyses, log, now }, authenticate);
  const { server, address } = await new Promise<{
    server: ReturnType<typeof serve>;
    address: { port: number };
  }>((listening, failed) => {
    const started = serve({ fetch: app.fetch, hostname: host, port }, (info) =>
      listening({ server: started, address: info }),
    );
    started.on("error", failed);
  });
  log.info({ host, port: address.port, revision: record.head.revision }, "listening");
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`,
    close: async () => {
      await new Promise((closed) => {
        server.close(closed);
        if ("closeAllConnections" in server)
          setTimeout(() => server.closeAllConnections(), 5000).unref();
      });
      await analyses.close();
      await record.close();
      await database.close();
    },
  };
}
