import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { putBack } from "./put-back.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mainstay-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

test("what was moved aside comes back", async () => {
  await writeFile(at("aside"), "moved");
  await putBack(at("aside"), at("place"));
  expect(await readdir(folder)).toEqual(["place"]);
  expect(await readFile(at("place"), "utf8")).toBe("moved");
});

test("what stands there by now stays", async () => {
  await writeFile(at("aside"), "moved");
  await writeFile(at("place"), "newer");
  await putBack(at("aside"), at("place"));
  expect(await readdir(folder)).toEqual(["place"]);
  expect(await readFile(at("place"), "utf8")).toBe("newer");
});

test("it comes back where nothing can be linked, as a folder nowhere can", async () => {
  await mkdir(at("aside"));
  await putBack(at("aside"), at("place"));
  expect(await readdir(folder)).toEqual(["place"]);
});
