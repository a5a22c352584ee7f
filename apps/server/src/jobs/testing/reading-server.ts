import { argv } from "node:process";
import { tenantAt } from "@mainstay/tenant/testing";
import { startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";
import { briskPace } from "./brisk-pace.ts";

// A server in a process of its own, that reads a tenant and says where it listens; it is made to be killed.
const [url = "", graph = ""] = argv.slice(2);
const { url: address } = await startServer({
  database: { url },
  host: "127.0.0.1",
  port: 0,
  authenticate: believe,
  jobs: { tenant: tenantAt(graph).tenant, pace: briskPace },
});
process.stdout.write(`${address}\n`);
