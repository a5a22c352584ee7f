import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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

test("two machines of one template are two observers, each the same whenever it starts", async () => {
  const other = mkdtempSync(join(tmpdir(), "mainstay-observer-"));
  expect(await ownObserver(folder, machine("a"))).toEqual({ id: "system on a" });
  expect(await ownObserver(other, machine("b"))).toEqual({ id: "system on b" });
  expect(await ownObserver(folder, machine("a"))).toEqual({ id: "system on a" });
  rmSync(other, { recursive: true });
});

test("a machine that reported before stays who it was, and one whose hardware cannot be read any more", async () => {
  writeFileSync(join(folder, "checkpoint.json"), "{}");
  expect(await ownObserver(folder, machine("a"))).toEqual({ id: "system" });
  expect(await ownObserver(folder, machine(undefined))).toEqual({ id: "system" });
  expect(await ownObserver(folder, machine("a"))).toEqual({ id: "system" });
});

test("what came with a copy of another machine is set aside, and nothing of it is deleted", async () => {
  await ownObserver(folder, machine("a"));
  for (const name of ["checkpoint.json", "acknowledged", "000000000001.jsonl", "lock"])
    writeFileSync(join(folder, name), "{}");
  const { id, complaint } = await ownObserver(folder, machine("b"));
  expect(id).toBe("system on b");
  expect(complaint).toContain("came with a copy of another machine");
  expect(readdirSync(folder).toSorted()).toEqual(["lock", "observer.json", "other-machine"]);
  expect(readdirSync(join(folder, "other-machine")).toSorted()).toEqual([
    "000000000001.jsonl",
    "acknowledged",
    "checkpoint.json",
    "observer.json",
  ]);
  expect(await ownObserver(folder, machine("b"))).toEqual({ id: "system on b" });
  expect(await ownObserver(folder, machine("c"))).toMatchObject({ id: "system on c" });
  expect(readdirSync(folder)).toContain("other-machine-2");
});
