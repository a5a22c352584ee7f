import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyRecord } from "../proof/verify-record.ts";
import { TestServer } from "../testing/index.ts";
import { readHead } from "./read-head.ts";

/**
 * How often a process is killed: most of MAINSTAY_KILLS, or of few enough for every day. The rest, servers and databases, are killed
 * in `apps/cli/src/killed-servers.pg.test.ts`.
 */
const kills = Math.floor(Number(process.env["MAINSTAY_KILLS"] ?? 30) * 0.94);
const committer = join(import.meta.dirname, "..", "testing", "committer.ts");

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

type Committer = {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly said: string[];
  readonly lines: Interface;
  readonly ended: Promise<unknown>;
};

/** So many processes are made ready while one commits: starting one takes longer than all the rest. */
const ahead = 3;

/** A process that gets ready to commit and waits for a word to begin. */
function start(connection: { host?: string; database?: string }): Committer {
  const words = [committer, String(connection.host), String(connection.database)];
  const child = spawn(process.execPath, words, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: join(server.directory, "compiled") },
  });
  const lines = createInterface(child.stdout);
  const said: string[] = [];
  lines.on("line", (line) => said.push(line));
  return { child, said, lines, ended: once(child, "close") };
}

test(`of ${kills} processes killed in the middle of committing, nothing acknowledged is lost`, async () => {
  const { db, connection } = await server.open();
  let acknowledged = 0;
  const waiting = Array.from({ length: Math.min(ahead, kills) }, () => start(connection));
  for (let kill = 0; kill < kills; kill++) {
    const [{ child, said, lines, ended }] = waiting.splice(0, 1);
    if (kill + ahead < kills) waiting.push(start(connection));
    const hear = () => Promise.race([once(lines, "line"), ended]);
    if (said.length === 0) await hear();
    child.stdin.write("go\n");
    // From the first that is acknowledged on, at any moment of the commits that follow.
    while (said.length < 2 && child.exitCode === null) await hear();
    await wait((kill * 7) % 20);
    child.kill("SIGKILL");
    await ended;
    const last = Number(said.at(-1) === "ready" ? 0 : said.at(-1));
    acknowledged = Math.max(acknowledged, last);
    const head = await readHead(db);
    // One more may have been written than was told; never one less.
    expect(head.revision).toBeGreaterThanOrEqual(acknowledged);
    expect(head.revision).toBeLessThanOrEqual(acknowledged + 1);
    expect(head.plan.elements[0]?.name ?? "After -1").toBe(`After ${head.revision - 1}`);
    acknowledged = head.revision;
  }
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, revisions: acknowledged });
  expect(acknowledged).toBeGreaterThan(kills);
}, 3_600_000);
