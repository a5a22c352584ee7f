import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { callEndpoint, listJobs, runJob } from "@mainstay/api";
import { openDatabase } from "@mainstay/store";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BackupDocument } from "./documents/backup.ts";
import { ImportDocument } from "./documents/import.ts";
import { RestoreDocument } from "./documents/restore.ts";
import { mainstayIn } from "./testing/mainstay.ts";
import { type ServedProcess, serveIn, testToken } from "./testing/served.ts";
import {
  fillDisk,
  mountSmallDisk,
  unmountSmallDisk,
  withoutSmallDisk,
} from "./testing/small-disk.ts";

const example = fileURLToPath(new URL("../../../examples/halden-freight", import.meta.url));

let folder: string;
let disk: string;
let isMounted = false;
let served: ServedProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mainstay-test-"));
  await chmod(folder, 0o755);
  disk = join(folder, "disk");
  await mkdir(disk);
  isMounted = mountSmallDisk(disk, 1_000_000);
  served = await serveIn(join(folder, "data"), ["--demo", "--backups", disk]);
});
afterAll(async () => {
  await served.stop();
  if (isMounted) unmountSmallDisk(disk);
  await rm(folder, { recursive: true, force: true });
});

const run = (...words: readonly string[]) => mainstayIn(folder)(words);

test("where there is no record, verify and backup cannot run, and leave nothing behind", () => {
  for (const words of [["verify"], ["verify", "--json"], ["backup", "none.ndjson"]]) {
    const refused = run(...words, "--data", "nowhere");
    expect(refused).toMatchObject({ status: 3, stdout: "" });
    expect(refused.stderr).toContain("there is no record in nowhere");
  }
  expect(existsSync(join(folder, "nowhere"))).toBe(false);
  expect(existsSync(join(folder, "none.ndjson"))).toBe(false);
});

test("a backup, its restoration and an import say as JSON what they did", async () => {
  const written = run("backup", "whole.ndjson", "--data", "data", "--json");
  expect(written).toMatchObject({ status: 0, stderr: "" });
  const { file, at, entries } = BackupDocument.parse(JSON.parse(written.stdout));
  const lines = (await readFile(join(folder, file), "utf8")).trimEnd().split("\n");
  expect(entries).toBe(lines.length - 2);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ at });
  const restored = run("restore", file, "--data", "restored", "--json");
  expect(restored).toMatchObject({ status: 0, stderr: "" });
  const { file: _, hash, ...counts } = RestoreDocument.parse(JSON.parse(restored.stdout));
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(entries);
  expect(JSON.parse(run("verify", "--data", "restored", "--json").stdout)).toMatchObject({ hash });
  const same = run("import", example, "--data", "restored", "--json");
  const before = counts.revisions;
  expect(ImportDocument.parse(JSON.parse(same.stdout))).toEqual({
    before,
    revision: null,
    changes: [],
  });
  await writeFile(join(folder, "gates.csv"), "Name,Kind,Colour\nGate scanner,site,red\n");
  const take = (...words: readonly string[]) =>
    ImportDocument.parse(
      JSON.parse(run("import", "gates.csv", "--data", "restored", "--json", ...words).stdout),
    );
  const change = { before, changes: ["adds Gate scanner (elements/gate-scanner)"] };
  const sheets = [{ name: "gates", list: "elements", rows: 1, leftOut: ["Colour"] }];
  expect(take("--dry-run")).toMatchObject({ ...change, revision: null, sheets });
  expect(take()).toMatchObject({ ...change, revision: before + 1, sheets });
});

test("a damaged backup cannot be restored, says what is wrong with it, and leaves room for a sound one", async () => {
  const sound = join(folder, "sound.ndjson.gz");
  expect(run("backup", sound, "--data", "data").status).toBe(0);
  const text = gunzipSync(await readFile(sound)).toString();
  const lines = text.trimEnd().split("\n");
  const damaged: Readonly<Record<string, readonly [string | Buffer, string]>> = {
    "empty.ndjson": ["", "empty.ndjson"],
    "half.ndjson": [text.slice(0, text.length / 2), "half.ndjson"],
    "without-end.ndjson": [lines.slice(0, -1).join("\n"), "without-end.ndjson"],
    "changed.ndjson": [text.replace("Halden Freight", "Halden Frights"), "changed.ndjson"],
    "shorter.ndjson": [lines.toSpliced(2, 1).join("\n"), "shorter.ndjson"],
    "torn.ndjson.gz": [(await readFile(sound)).subarray(0, 2_000), "torn.ndjson.gz is damaged"],
    "other.ndjson.gz": [gzipSync("something else"), "other.ndjson.gz"],
  };
  for (const [name, [content, told]] of Object.entries(damaged)) {
    await writeFile(join(folder, name), content);
    const refused = run("restore", name, "--data", "again");
    expect([name, refused.status, refused.stdout]).toEqual([name, 3, ""]);
    expect(refused.stderr).toContain(told);
    expect(refused.stderr).not.toContain(" at ");
  }
  const missing = run("restore", "missing.ndjson", "--data", "never");
  expect(missing).toMatchObject({ status: 3, stdout: "" });
  expect(missing.stderr).toContain("cannot read missing.ndjson: no such file or directory");
  expect(existsSync(join(folder, "never"))).toBe(false);
  expect(run("restore", sound, "--data", "again").status).toBe(0);
});

test("a record that was changed behind its back is a finding, not a failure", async () => {
  const sound = run("backup", "before.ndjson", "--data", "data");
  expect(sound.status).toBe(0);
  expect(run("restore", "before.ndjson", "--data", "changed").status).toBe(0);
  const { db, close } = await openDatabase({ directory: join(folder, "changed") });
  await db.connection().execute(async (session) => {
    await sql`set session_replication_role = replica`.execute(session);
    await sql`update revisions set reason = 'Another' where revision = 1`.execute(session);
  });
  await close();
  const proof = run("verify", "--data", "changed", "--json");
  expect(proof).toMatchObject({ status: 1, stderr: "" });
  expect(JSON.parse(proof.stdout)).toMatchObject({ isSound: false, in: "log", number: 1 });
  expect(run("verify", "--data", "changed")).toMatchObject({ status: 1, stderr: "" });
});

test.for(["full.ndjson", "full.ndjson.gz"])(
  "%s that does not fit on the disk is told, and the one that was there stays",
  async (name, { skip }) => {
    if (!isMounted) skip(withoutSmallDisk);
    await writeFile(join(disk, name), "what was there");
    await fillDisk(join(disk, "ballast"), 8_192);
    const refused = run("backup", join(disk, name), "--data", "data");
    expect(refused).toMatchObject({ status: 3, stdout: "" });
    expect(refused.stderr).toContain("no space left on the disk");
    expect((await readdir(disk)).toSorted()).toEqual(["ballast", name]);
    expect(await readFile(join(disk, name), "utf8")).toBe("what was there");
    await rm(join(disk, "ballast"));
    await rm(join(disk, name));
  },
);

test("a backup of the server that does not fit fails with its reason, and leaves none that looks like one", async ({
  skip,
}) => {
  if (!isMounted) skip(withoutSmallDisk);
  await fillDisk(join(disk, "ballast"), 8_192);
  const server = { origin: served.url, send: fetch, token: testToken };
  await callEndpoint(server, runJob, { path: { name: "backup" } });
  const said = async () => {
    const { items } = await callEndpoint(server, listJobs);
    const [last] = items.find(({ name }) => name === "backup")?.runs ?? [];
    return last?.outcome === undefined ? undefined : `${last.outcome}: ${last.said}`;
  };
  await expect.poll(said, { timeout: 20_000 }).toMatch(/^failed: .*no space left/);
  expect(await readdir(disk)).toEqual(["ballast"]);
  await rm(join(disk, "ballast"));
});

test("run as root, the database is nobody's process and nobody's files", async ({ skip }) => {
  if (process.getuid?.() !== 0) skip("it is not root who runs this");
  const postgres = join(folder, "data", "postgres");
  const pid = Number.parseInt(await readFile(join(postgres, "postmaster.pid"), "utf8"), 10);
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  expect(/^Uid:\s+(.*)$/m.exec(status)?.[1]).toBe("65534\t65534\t65534\t65534");
  expect(/^Gid:\s+(.*)$/m.exec(status)?.[1]).toBe("65534\t65534\t65534\t65534");
  expect(/^Groups:[ \t]*(.*?)[ \t]*$/m.exec(status)?.[1]).toBe("");
  expect(await stat(postgres)).toMatchObject({ uid: 65_534 });
});
