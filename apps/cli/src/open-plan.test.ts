import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CannotRun, InvalidPlan } from "./failure.ts";
import { openPlan, openWrittenPlan, readPlace } from "./open-plan.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mainstay-plan-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  const whole = join(folder, path);
  mkdirSync(join(whole, ".."), { recursive: true });
  writeFileSync(whole, content);
}

test("a directory is read as one plan, and what is no part of it is named", async () => {
  write("plan.yaml", "mainstay: 1\nelements:\n  - { id: a, kind: team, name: A }\n");
  write("more/units.json", '{ "mainstay": 1, "units": [{ "id": "u", "name": "U" }] }');
  write("compose.yaml", "services: {}\n");
  const { plan, files, ignored, problems } = await readPlace(folder);
  expect(plan?.elements.map(({ id }) => id)).toEqual(["a"]);
  expect(plan?.units.map(({ id }) => id)).toEqual(["u"]);
  expect(files).toBe(2);
  expect(ignored).toEqual([join(folder, "compose.yaml")]);
  expect(problems).toEqual([]);
});

test("problems are told in the order of the files, whether these could be read or not", async () => {
  write("a.yaml", "mainstay: 1\nthings: []\nunits: 5\n");
  write("b.yaml", Uint8Array.from([0xff]));
  write("c/d.yaml", "mainstay: 2\n");
  write("c.yaml", "mainstay: 1\nelements: [\n");
  const { plan, problems } = await readPlace(folder);
  expect(plan).toBeUndefined();
  const places = problems.map(
    ({ location }) => `${location?.file.slice(folder.length + 1)}:${location?.line}`,
  );
  expect(places).toEqual(["a.yaml:2", "a.yaml:3", "b.yaml:1", "c.yaml:3", "c/d.yaml:1"]);
  await expect(openPlan(folder)).rejects.toThrow(InvalidPlan);
});

test("a directory in which nothing is of a plan has none", async () => {
  write("compose.yaml", "services: {}\n");
  write("README.md", "# Read me\n");
  await expect(readPlace(folder)).rejects.toThrow(CannotRun);
});

test("a plan that uses Microsoft 365 is opened with it, and without it as it is written", async () => {
  write(
    "plan.yaml",
    "mainstay: 1\nuses: m365\nelements:\n  - { id: a, kind: team, name: A, needs: [teams] }\n",
  );
  const [written, completed] = [await openWrittenPlan(folder), await openPlan(folder)];
  expect(written.elements.map(({ id }) => String(id))).toEqual(["a"]);
  expect(written.uses).toHaveLength(1);
  expect(completed.uses).toEqual([]);
  expect(completed.elements.map(({ id }) => String(id))).toEqual(
    expect.arrayContaining(["a", "teams", "entra-id"]),
  );
  const { locate } = await readPlace(folder);
  expect(locate(["elements", 1])).toMatchObject({ line: 2, column: 7 });
});
