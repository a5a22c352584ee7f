import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWrittenPlan } from "../open-plan.ts";
import { changesSince } from "./changes-since.ts";

let folder: string;
let place: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mainstay-since-"));
  place = join(folder, "continuity");
  mkdirSync(place);
  git(undefined, "init", "--quiet", "--initial-branch=main");
  write("4h");
  commit("2026-01-10T12:00:00Z", "The plan");
  git(undefined, "tag", "first");
  write("5h");
  commit("2026-02-20T23:30:00-02:00", "Mail takes longer");
  write("5h", "mainstay: [");
  commit("2026-03-01T12:00:00Z", "Half of a file");
  write("5h", `mainstay: 1\nsops: [{ id: by-phone, name: By phone, steps: [{ what: Call }] }]\n`);
  commit("2026-03-05T12:00:00Z", "A procedure");
  write("5h", `mainstay: 1\nsops: [{ id: by-phone, name: By phone, steps: [] }]\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(time: string, more?: string): void {
  writeFileSync(
    join(place, "elements.yaml"),
    `mainstay: 1\nelements: [{ id: mail, kind: service, name: Mail, recovery: { time: ${time} } }]\n`,
  );
  if (more !== undefined) writeFileSync(join(place, "sops.yaml"), more);
}

function commit(at: string, message: string): void {
  git(at, "add", ".");
  git(at, "commit", "--quiet", "-m", message);
}

function git(at: string | undefined, ...words: readonly string[]): void {
  const dated = at === undefined ? {} : { GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at };
  const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"];
  execFileSync("git", [...who, ...words], { cwd: folder, env: { ...process.env, ...dated } });
}

async function since(when: string, of = place) {
  const plan = await openWrittenPlan(of);
  return [...(await changesSince(when, { plan, place: of, today: "2026-06-30" }))];
}

test("git tells on which day each change was made, in UTC; what is not committed changed today", async () => {
  const all = [
    ["elements/mail", "2026-02-21"],
    ["sops/by-phone", "2026-06-30"],
  ];
  expect(await since("first")).toEqual(all);
  expect(await since("2026-01-11")).toEqual(all);
  expect(await since("2020-01-01")).toEqual(all);
  expect(await since("HEAD")).toEqual([["sops/by-phone", "2026-06-30"]]);
  expect(await since("2026-02-22", join(place, "elements.yaml"))).toEqual([]);
});

test("what was made on a branch changed when it was merged, and what stood beside it did not change", async () => {
  const merged = join(folder, "merged");
  const file = join(merged, "elements.yaml");
  const stand = (mail: string, erp: string) =>
    writeFileSync(
      file,
      `mainstay: 1
elements:
  - { id: mail, kind: service, name: Mail, recovery: { time: ${mail} } }
  - { id: dns, kind: service, name: Names }
  - { id: fax, kind: service, name: Fax }
  - { id: lan, kind: service, name: Network }
  - { id: erp, kind: service, name: Orders, recovery: { time: ${erp} } }
`,
    );
  const at = (day: string, ...words: readonly string[]) =>
    git(`${day}T12:00:00Z`, "-C", merged, ...words);
  const keep = (day: string) => at(day, "commit", "--quiet", "--all", "-m", "A change");
  git(undefined, "init", "--quiet", "--initial-branch=main", merged);
  stand("4h", "8h");
  at("2026-01-10", "add", ".");
  keep("2026-01-10");
  at("2026-02-01", "checkout", "--quiet", "-b", "orders");
  stand("4h", "7h");
  keep("2026-02-02");
  at("2026-02-03", "checkout", "--quiet", "main");
  stand("5h", "8h");
  keep("2026-02-03");
  at("2026-02-04", "checkout", "--quiet", "orders");
  stand("4h", "6h");
  keep("2026-02-04");
  at("2026-02-05", "checkout", "--quiet", "main");
  at("2026-02-10", "merge", "--quiet", "--no-ff", "-m", "Orders sooner", "orders");
  const changes = [
    ["elements/mail", "2026-02-03"],
    ["elements/erp", "2026-02-10"],
  ];
  expect(await since("2026-01-11", merged)).toEqual(changes);
  expect(await since("2026-02-03", merged)).toEqual(changes);
  expect(await since("2026-02-05", merged)).toEqual(changes.slice(1));
});

test("what differs from another copy changed today", async () => {
  const copy = join(folder, "copy.yaml");
  writeFileSync(
    copy,
    "mainstay: 1\nelements: [{ id: mail, kind: service, name: Post, recovery: { time: 1h } }]\n",
  );
  expect(await since(copy)).toEqual([["elements/mail", "2026-06-30"]]);
});

test("what is no time, or has no history, is told", async () => {
  await expect(since("last-spring")).rejects.toThrow(
    "--since is `last-spring`, which is no file, no directory, no day and no revision of git",
  );
  const alone = join(tmpdir(), `mainstay-alone-${process.pid}.yaml`);
  writeFileSync(alone, "mainstay: 1\n");
  await expect(since("2026-01-01", alone)).rejects.toThrow("git does not tell the history of");
  rmSync(alone);
});
