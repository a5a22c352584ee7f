import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isRunning, startEmbedded } from "./embedded-database.ts";
import { databaseIdentity } from "./unprivileged.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "mainstay-test-"));
  await chmod(directory, 0o755);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function query(connection: pg.ClientConfig, statement: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function processOf(data: string): Promise<number> {
  return Number.parseInt(await readFile(join(data, "postgres", "postmaster.pid"), "utf8"), 10);
}

test("is a real server, writes to disk, and is reached by a socket alone", async () => {
  const { connection, stop } = await startEmbedded(join(directory, "data"));
  expect(
    await query(
      connection,
      "select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses, current_setting('server_version_num')::int / 10000 as major",
    ),
  ).toEqual([{ fsync: "on", addresses: "", major: 18 }]);
  await stop();
});

test.runIf(process.platform === "linux")(
  "knows no secret of the process that starts it",
  async () => {
    vi.stubEnv("MAINSTAY_SECRET", "a secret of the server");
    vi.stubEnv("LC_TIME", "C");
    const data = join(directory, "data");
    const { stop } = await startEmbedded(data);
    const environment = await readFile(`/proc/${await processOf(data)}/environ`, "utf8");
    vi.unstubAllEnvs();
    await stop();
    expect(environment).not.toContain("a secret of the server");
    expect(environment.split("\0")).toContain("LC_TIME=C");
  },
);

/** A process that has ended is there until its parent has heard of it. */
async function assertEnded(pid: number): Promise<void> {
  await expect
    .poll(() => {
      try {
        return process.kill(pid, 0);
      } catch (error) {
        return error;
      }
    })
    .toMatchObject({ code: "ESRCH" });
}

test("what runs already is taken over, and stopped by the last who uses it", async () => {
  const data = join(directory, "data");
  const first = await startEmbedded(data);
  const pid = await processOf(data);
  const second = await startEmbedded(data);
  expect(await processOf(data)).toBe(pid);
  const user = new pg.Client(second.connection);
  await user.connect();
  await first.stop();
  expect((await user.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await user.end();
  await second.stop();
  await assertEnded(pid);
});

test("connections of one's own keep nobody from stopping it, however slowly they end", async () => {
  const data = join(directory, "data");
  const { connection, stop } = await startEmbedded(data);
  const pid = await processOf(data);
  const slow = new pg.Client(connection);
  slow.on("error", () => {});
  await slow.connect();
  await stop();
  await assertEnded(pid);
});

test("comes back after it was killed, with all that was committed", async () => {
  const data = join(directory, "data");
  const { connection } = await startEmbedded(data);
  await query(connection, "create table kept (n int)");
  for (let n = 0; n < 20; n++) await query(connection, `insert into kept values (${n})`);
  process.kill(await processOf(data), "SIGKILL");
  const again = await startEmbedded(data);
  expect(await query(again.connection, "select count(*)::int as n from kept")).toEqual([{ n: 20 }]);
  await again.stop();
});

test("a number left by a crash that has come to another process holds nobody up, and that process is let be", async () => {
  const data = join(directory, "data");
  const lock = join(data, "postgres", "postmaster.pid");
  const { connection, stop } = await startEmbedded(data);
  await query(connection, "create table kept (n int)");
  const pid = await processOf(data);
  const left = await readFile(lock, "utf8");
  process.kill(pid, "SIGKILL");
  await expect.poll(() => isRunning(data)).toBe(false);
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], databaseIdentity());
  await writeFile(lock, left.replace(String(pid), String(other.pid)));
  expect(await isRunning(data)).toBe(false);
  await stop();
  const again = await startEmbedded(data);
  expect(await isRunning(data)).toBe(true);
  expect(await query(again.connection, "select * from kept")).toEqual([]);
  await again.stop();
  expect(other.exitCode ?? other.signalCode).toBeNull();
  other.kill();
});

test("what runs is known by whichever path its data is named", async () => {
  const data = join(directory, "data");
  const { stop } = await startEmbedded(data);
  await symlink(data, join(directory, "by-another-name"));
  expect(await isRunning(join(directory, "by-another-name"))).toBe(true);
  await stop();
  expect(await isRunning(data)).toBe(false);
});

test("several that start at once share one", async () => {
  const data = join(directory, "data");
  await (await startEmbedded(data)).stop();
  const all = await Promise.all([startEmbedded(data), startEmbedded(data), startEmbedded(data)]);
  for (const { connection } of all) expect(await query(connection, "select 1")).toHaveLength(1);
  for (const { stop } of all) await stop();
});

test("a data directory of another version is refused, with what to do", async () => {
  const data = join(directory, "data");
  await (await startEmbedded(data)).stop();
  await writeFile(join(data, "postgres", "PG_VERSION"), "17\n");
  await expect(startEmbedded(data)).rejects.toThrow(/belongs to PostgreSQL 17.*restore a backup/);
});
