import { fileURLToPath } from "node:url";
import { administratorToken, loadServer, type ServerOptions } from "@mainstay/server";
import { addReading, connect, commitEdit, readHead } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { catalogs, readUsage, unitNames, usageByUnit, usageTally } from "@mainstay/m365";
import { editBetween } from "@mainstay/plan";
import { loadDemoObservations } from "../../apps/cli/src/record/load-demo-observations.ts";
import { usageFiles } from "../../examples/halden-freight/make-usage.ts";
import { writtenHaldenFreight } from "../../examples/halden-freight/read-example.ts";

/** The token of the administrator, by which browsers of the tests come in. */
export const token = "a-token-for-browser-tests-only";

/** A server with Halden Freight and the built web app. */
export type ExampleServer = {
  readonly url: string;
  /** With which the first administrator makes an account. */
  readonly setupLink: string;
  /** Keeps the connections of the example as seen until now. */
  readonly readObserved: () => Promise<void>;
  /** Keeps what the usage files of the example come to, as the job does that reads it from Microsoft 365. */
  readonly readUsage: () => Promise<void>;
  /** Keeps a reading of the health of Microsoft 365 in which mail cannot be sent, as the job does. */
  readonly readHealth: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** What is set of a server beside the example. */
export type ExampleSetting = Pick<NonNullable<ServerOptions["people"]>, "provider"> &
  Pick<ServerOptions, "jobs" | "now">;

/** Starts a server with a database of its own, at any free port. */
export async function startExample({
  jobs,
  now,
  ...setting
}: ExampleSetting = {}): Promise<ExampleServer> {
  const databases = await TestServer.start();
  const { url } = await databases.place();
  const database = await connect({ connectionString: url });
  const head = await readHead(database.db);
  await commitEdit(
    database.db,
    head,
    {
      edit: editBetween(head.plan, writtenHaldenFreight()),
      author: { name: "demo", way: "command-line" },
      reason: "The example",
      at: new Date(),
    },
    { catalogs },
  );
  await database.close();
  const { startServer } = await loadServer();
  const running = await startServer({
    database: { url },
    host: "127.0.0.1",
    port: 0,
    authenticate: administratorToken(token),
    people: { secret: "a secret for browser tests that is long enough", ...setting },
    ...(jobs === undefined ? {} : { jobs }),
    ...(now === undefined ? {} : { now }),
    webApp: fileURLToPath(new URL("../../apps/web/dist", import.meta.url)),
  });
  return {
    url: running.url,
    setupLink: running.setupLink ?? "",
    readObserved: () => keepObserved(url),
    readUsage: () => keepUsage(url),
    readHealth: () => keepHealth(url),
    stop: async () => {
      await running.close();
      await databases.stop();
    },
  };
}

async function keepObserved(url: string): Promise<void> {
  const database = await connect({ connectionString: url });
  const example = fileURLToPath(new URL("../../examples/halden-freight", import.meta.url));
  await loadDemoObservations(database, example, new Date());
  await database.close();
}

async function keepUsage(url: string): Promise<void> {
  const tally = usageTally({ by: "department", days: 30 });
  for (const [name, text] of Object.entries(usageFiles())) {
    const reader = readUsage(name, tally);
    reader.write(text);
    reader.end();
  }
  const usage = usageByUnit(tally, unitNames(writtenHaldenFreight().units, new Map()));
  const { evidence, placed, guests, disabled, blank, strangers, concealed } = usage;
  const unmatched = usage.unmatched.reduce((sum, { people }) => sum + people, 0);
  const people = { placed, guests, disabled, blank, unmatched, strangers, concealed };
  const form = JSON.stringify({ evidence, people, failed: [] });
  const database = await connect({ connectionString: url });
  await addReading(database.db, { kind: "usage", at: new Date(), form });
  await database.close();
}

async function keepHealth(url: string): Promise<void> {
  const now = new Date();
  const begun = new Date(now.getTime() - 3_600_000).toISOString();
  const issue = {
    id: "EX1000001",
    title: "Mail cannot be sent",
    service: "Exchange Online",
    classification: "incident",
    status: "serviceInterruption",
    state: "down",
    isResolved: false,
    impact: "Mail cannot be sent",
    start: begun,
    modified: begun,
    posts: [],
  };
  const read = ["services", "issues"];
  const form = JSON.stringify({ at: now.toISOString(), read, services: [], issues: [issue] });
  const database = await connect({ connectionString: url });
  await addReading(database.db, { kind: "health", at: now, form });
  await database.close();
}
