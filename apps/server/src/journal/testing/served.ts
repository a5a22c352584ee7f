import { startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

// A server on the database that it is told; it says where it listens, and is made to be killed.
const [url = ""] = process.argv.slice(2);
const running = await startServer({
  database: { url },
  host: "127.0.0.1",
  port: 0,
  authenticate: believe,
});
process.stdout.write(`${running.url}\n`);
