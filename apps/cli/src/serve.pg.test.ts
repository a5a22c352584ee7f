import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mainstayIn } from "./testing/mainstay.ts";
import { type ServedProcess, serveIn, testToken } from "./testing/served.ts";

const example = fileURLToPath(new URL("../../../examples/halden-freight", import.meta.url));
let folder: string;
let served: ServedProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mainstay-test-"));
  await chmod(folder, 0o755);
  served = await serveIn(join(folder, "data"), ["--demo"]);
});
afterAll(async () => {
  await served.stop();
  await rm(folder, { recursive: true, force: true });
});

const headers = { authorization: `Bearer ${testToken}` };
// Commands that run in between keep this process from seeing that the server has closed an idle connection.
const get = (path: string) =>
  fetch(served.url + path, { headers: { ...headers, connection: "close" } });
const run = (...words: readonly string[]) =>
  mainstayIn(folder)(words, { env: { MAINSTAY_TOKEN: testToken } });

async function databaseProcess(): Promise<number> {
  return Number.parseInt(
    await readFile(join(folder, "data", "postgres", "postmaster.pid"), "utf8"),
    10,
  );
}

test("the demo is served, and importing what it was made of changes nothing", async () => {
  expect((await get("/readyz")).status).toBe(200);
  const same = run("import", example, "--server", served.url);
  expect(same).toMatchObject({ status: 0, stderr: "" });
  expect(same.stdout).toContain("says the same already");
});

test("what is exported from the server, changed and imported is a new revision", async () => {
  const to = join(folder, "plan.json");
  expect(run("export", "--server", served.url, "--to", to).status).toBe(0);
  const text = await readFile(to, "utf8");
  await writeFile(to, text.replace('"Halden Freight"', '"Halden Freight AS"'));
  const tried = run("import", to, "--server", served.url, "--dry-run");
  expect(tried.stdout).toContain("not made");
  const done = run("import", to, "--server", served.url, "--reason", "A new name");
  expect(done.stdout).toContain("committed as revision");
});

test("what is due is what the server says, with what its log knows was changed", async () => {
  const changed = run("due", "--server", served.url, "--json", "--all");
  const { items } = JSON.parse(changed.stdout);
  const { total } = JSON.parse(await (await get("/api/v1/programme?limit=1")).text());
  expect(items).toHaveLength(total);
  const page = run("due", "--server", served.url);
  expect(page.stdout).toContain("overdue");
  expect(page.stdout).not.toContain("--since");
  const ready = run("due", "--server", served.url, "--readiness-of", "payroll");
  expect(ready).toMatchObject({ status: 0, stderr: "" });
  const covered = run("due", "--server", served.url, "--coverage", "--json");
  const coverage = JSON.parse(covered.stdout);
  expect(coverage.items).toHaveLength(coverage.total);
  expect(coverage).not.toHaveProperty("next");
  const refused = run("due", "--server", served.url, "--at", "2027-01-01");
  expect(refused).toMatchObject({ status: 2 });
});

test("the plan of an instant is exported from the record, and of files there is but the one", async () => {
  const record = ["--data", join(folder, "data")];
  for (const of of [["--server", served.url], record]) {
    const before = run("export", ...of, "--at", "2026-01-01T00:00Z", "--format", "json");
    expect(JSON.parse(before.stdout)).toEqual({ mainstay: 1 });
    const now = new Date().toISOString();
    expect(run("export", ...of, "--at", now).stdout).toBe(run("export", ...of).stdout);
    const later = run("export", ...of, "--at", "2999-01-01T00:00Z");
    expect([later.status, later.stderr]).toEqual([3, expect.stringContaining("still to come")]);
  }
  const told = await (await get("/api/v1/audit?action=export&text=command%20line")).json();
  expect(told).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ subject: "plan" })]),
  });
  const files = run("export", "--at", "2026-01-01T00:00Z");
  expect([files.status, files.stderr]).toEqual([
    2,
    expect.stringContaining("--at is for a record"),
  ]);
});

test("spreadsheets that were exported change nothing, others are imported whole or not at all", async () => {
  const [workbook, sheets] = [join(folder, "plan.xlsx"), join(folder, "sheets")];
  expect(run("export", "--server", served.url, "--to", workbook).status).toBe(0);
  expect(run("export", "--server", served.url, "--to", sheets, "--format", "csv").status).toBe(0);
  for (const place of [workbook, sheets]) {
    const same = run("import", place, "--complete", "--server", served.url);
    expect(same).toMatchObject({ status: 0, stderr: "" });
    expect(same.stdout).toContain("says the same already");
  }
  const assets = join(folder, "assets.csv");
  await writeFile(assets, "Name,Kind\nGate scanner,site\nGate,aplication\n");
  const refused = run("import", assets, "--server", served.url);
  expect(refused).toMatchObject({ status: 3, stdout: "" });
  expect(refused.stderr).toContain("assets!B3");
  await writeFile(assets, "Name,Kind\nGate scanner,site\n");
  const done = run("import", assets, "--server", served.url);
  expect(done.stdout).toContain("adds Gate scanner (elements/gate-scanner)");
});

test("the record is proved, backed up and restored beside the server that goes on", async () => {
  const backup = join(folder, "backup.ndjson.gz");
  const data = join(folder, "data");
  expect(run("backup", backup, "--data", data).status).toBe(0);
  // Only now: that a backup left is itself told, in the backup too.
  const proof = JSON.parse(run("verify", "--data", data, "--json").stdout);
  expect(proof).toMatchObject({ isSound: true });
  const restored = join(folder, "restored");
  expect(run("restore", backup, "--data", restored).status).toBe(0);
  // And that it was restored stands behind all that it had told.
  const own = { audit: proof.audit + 1, auditHash: expect.not.stringMatching(proof.auditHash) };
  const proved = run("verify", "--data", restored, "--json");
  expect(JSON.parse(proved.stdout)).toEqual({ ...proof, ...own });
  const again = run("restore", backup, "--data", restored);
  expect(again).toMatchObject({ status: 3, stdout: "" });
  expect(again.stderr).toContain("holds a plan already");
  expect((await get("/readyz")).status).toBe(200);
});

test("a second server on the same directory works with the first, and leaves the database to it", async () => {
  const second = await serveIn(join(folder, "data"), ["--demo"]);
  const { code } = await second.stop();
  expect(code).toBe(0);
  expect((await get("/api/v1/plan")).status).toBe(200);
});

test("when the database is killed requests are told so, and then answered again", async () => {
  process.kill(await databaseProcess(), "SIGKILL");
  // What /readyz found holds for a second, in which the database may be there again.
  await expect
    .poll(async () => (await get("/api/v1/audit?limit=1")).status, { timeout: 20_000 })
    .toBe(503);
  await expect.poll(async () => (await get("/readyz")).status, { timeout: 20_000 }).toBe(200);
  expect(run("verify", "--data", join(folder, "data"), "--json").stdout).toContain(
    '"isSound":true',
  );
});

test("what does not go together is said before anything is written", async () => {
  const data = join(folder, "refused");
  const refused = mainstayIn(folder)(["serve", "--demo", "--data", data], {
    env: { MAINSTAY_OIDC_ISSUER: "https://id.example" },
  });
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("an identity provider needs all three");
  expect(existsSync(join(data, "postgres"))).toBe(false);
});

test("a port that is taken is named, with what to do", async () => {
  const { port } = new URL(served.url);
  const taken = run("serve", "--data", join(folder, "other"), "--port", port);
  expect(taken.status).toBe(3);
  expect(taken.stderr).toContain(`port ${port} on 127.0.0.1 is taken: choose another with --port`);
});

test("told to stop it ends its event streams, and its database with it", async () => {
  const data = join(folder, "stopped");
  const own = await serveIn(data);
  const events = await fetch(`${own.url}/api/v1/events`, { headers });
  const pid = Number.parseInt(await readFile(join(data, "postgres", "postmaster.pid"), "utf8"), 10);
  const { code, said } = await own.stop();
  expect(code).toBe(0);
  expect(said).toContain("Stopped.");
  expect(await events.text()).toContain("event: revision");
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
});
