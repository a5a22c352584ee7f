import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownObserver } from "./own-observer.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mainstay-observer-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const machine = (hardware: string | undefined) => ({
  system: "system",
  withHardware: hardware === undefined ? "system" : `system on ${hardware}`,
  hardware,
});

const idOn = async (hardware: string | undefined, of = folder) =>
  (await ownObserver(of, machine(hardware))).id;

const ofASpool = ["000000000001.jsonl", "acknowledged", "checkpoint.json"];

test("two machines of one template are two observers, each the same whenever it starts", async () => {
  const other = mkdtempSync(join(tmpdir(), "mainstay-observer-"));
  expect(await idOn("a")).toBe("system on a");
  expect(await idOn("b", other)).toBe("system on b");
  expect(await idOn("a")).toBe("system on a");
  rmSync(other, { recursive: true });
});

test("a machine that reported before stays who it was, and one whose hardware cannot be read any more", async () => {
  for (const name of ofASpool) writeFileSync(join(folder, name), name);
  const { id, spool } = await ownObserver(folder, machine("a"));
  expect(id).toBe("system");
  expect(readdirSync(folder).toSorted()).toEqual(["observer.json", "spool"]);
  expect(ofASpool.map((name) => readFileSync(join(spool, name), "utf8"))).toEqual(ofASpool);
  expect(await idOn(undefined)).toBe("system");
  expect(await idOn("a")).toBe("system");
});

test("the spool of other hardware is set aside whole, and what is there begins anew", async () => {
  const { spool } = await ownObserver(folder, machine("a"));
  for (const name of ofASpool) writeFileSync(join(spool, name), "{}");
  const { id, complaint } = await ownObserver(folder, machine("b"));
  expect(id).toBe("system on b");
  expect(complaint).toContain("is of other hardware");
  expect(readdirSync(join(folder, "set-aside")).toSorted()).toEqual(ofASpool);
  expect(readdirSync(spool)).toEqual([]);
  expect(await idOn("b")).toBe("system on b");
  expect(await idOn("c")).toBe("system on c");
  expect(readdirSync(folder)).toContain("set-aside-2");
});

test("a fall between setting aside and keeping who it is now leaves the old spool whole, and none of it in the new one", async () => {
  const { spool } = await ownObserver(folder, machine("a"));
  for (const name of ofASpool) writeFileSync(join(spool, name), "{}");
  // The folder is moved, and nothing else is done.
  renameSync(spool, join(folder, "set-aside"));
  for (const isMade of [false, true]) {
    if (isMade) mkdirSync(spool, { recursive: true });
    writeFileSync(join(folder, "observer.json"), '{"id":"system on a","hardware":"a"}');
    expect(await idOn("b")).toBe("system on b");
    expect(readdirSync(join(folder, "set-aside")).toSorted()).toEqual(ofASpool);
    expect(readdirSync(spool)).toEqual([]);
  }
});

test.each([0, 1, 2])(
  "a fall after %i files of another layout were brought together mixes no machines",
  async (moved) => {
    writeFileSync(join(folder, "observer.json"), '{"id":"system on a","hardware":"a"}');
    mkdirSync(join(folder, "spool-found"));
    for (const [at, name] of ofASpool.entries())
      writeFileSync(join(folder, at < moved ? "spool-found" : "", name), "{}");
    const { spool } = await ownObserver(folder, machine("b"));
    expect(readdirSync(join(folder, "set-aside")).toSorted()).toEqual(ofASpool);
    expect(readdirSync(spool)).toEqual([]);
  },
);

test.each([0, 1, 2, 3])(
  "what an earlier version left when it was put back is sent beside the spool of the folder, also after a fall (%i files)",
  async (moved) => {
    const { spool } = await ownObserver(folder, machine("a"));
    for (const name of ofASpool) writeFileSync(join(spool, name), "newer");
    mkdirSync(join(folder, "spool-found"));
    for (const [at, name] of ofASpool.entries())
      writeFileSync(join(folder, at < moved ? "spool-found" : "", name), "older");
    expect(await ownObserver(folder, machine("a"))).toEqual({ id: "system on a", spool });
    const read = (place: string) =>
      ofASpool.map((name) => readFileSync(join(folder, place, name), "utf8"));
    expect(read("spool")).toEqual(ofASpool.map(() => "newer"));
    expect(read("set-aside")).toEqual(ofASpool.map(() => "older"));
    expect(readdirSync(folder).toSorted()).toEqual(["observer.json", "set-aside", "spool"]);
  },
);

test("where the id that is kept cannot be read, no other is taken for it", async () => {
  await ownObserver(folder, machine("a"));
  writeFileSync(join(folder, "observer.json"), "{");
  await expect(ownObserver(folder, machine("a"))).rejects.toThrow("observer.json is damaged");
  expect(readFileSync(join(folder, "observer.json"), "utf8")).toBe("{");
});
