import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TestServer } from "../../testing/index.ts";
import { noon } from "../testing/noon.ts";
import { openObservations } from "./open-observations.ts";

const kills = 8;
const appender = join(import.meta.dirname, "..", "testing", "appender.ts");

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

function start({ host, database }: { readonly host?: string; readonly database?: string }) {
  const child = spawn(process.execPath, [appender, String(host), String(database)], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: join(server.directory, "compiled") },
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { child, next: async () => (await lines.next()).value ?? "killed" };
}

test(`with ${kills} processes killed while they append or before they say so, every row counts once`, async () => {
  const { connection, ...database } = await server.open();
  const store = openObservations({ ...database, connection }, { now: () => noon });
  const known: number[] = [];
  let number = 1;
  for (let kill = 0; kill < kills; kill++) {
    const { child, next } = start(connection);
    expect(await next()).toBe("ready");
    const isWritten = kill % 2 === 0;
    child.stdin.write(`${number}\n`);
    const said = await next();
    if (said === `${number} known`) known.push(number);
    number++;
    // The next is written and never acknowledged, or killed at any moment of it: the observer sends it again.
    child.stdin.write(`${isWritten ? -number : number}\n`);
    if (!isWritten) {
      await wait((kill * 7) % 20);
      child.kill("SIGKILL");
    }
    await once(child, "close");
    if (kill % 3 === 0) await store.rollUp();
  }
  const window = { from: noon.getTime() / 60_000 - 60, until: noon.getTime() / 60_000 };
  const { edges, total } = await store.edges(window, { limit: 1000, after: 0 });
  const [edge] = edges;
  // The last one may have been written.
  const written = edge?.connections ?? 0;
  expect([number - 1, number]).toContain(written);
  expect(total).toBe(500);
  expect(new Set(edges.map(({ connections }) => connections))).toEqual(new Set([written]));
  expect(known.length).toBeGreaterThanOrEqual(kills / 2 - 1);
  await store.close();
}, 300_000);
