import { fileURLToPath } from "node:url";
import { administratorToken, loadServer, type ServerOptions } from "@mainstay/server";
import { connect, commitEdit, readHead } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { catalogs } from "@mainstay/m365";
import { editBetween } from "@mainstay/plan";
import { writtenHaldenFreight } from "../../examples/halden-freight/read-example.ts";

/** The token of the administrator, by which browsers of the tests come in. */
export const token = "a-token-for-browser-tests-only";

/** A server with Halden Freight and the built web app. */
export type ExampleServer = {
  readonly url: string;
  /** With which the first administrator makes an account. */
  readonly setupLink: string;
  readonly stop: () => Promise<void>;
};

/** What is set of a server beside the example. */
export type ExampleSetting = Pick<NonNullable<ServerOptions["people"]>, "provider">;

/** Starts a server with a database of its own, at any free port. */
export async function startExample(setting: ExampleSetting = {}): Promise<ExampleServer> {
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
    webApp: fileURLToPath(new URL("../../apps/web/dist", import.meta.url)),
  });
  return {
    url: running.url,
    setupLink: running.setupLink ?? "",
    stop: async () => {
      await running.close();
      await databases.stop();
    },
  };
}
