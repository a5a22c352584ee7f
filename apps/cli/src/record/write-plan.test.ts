import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editBetween, applyEdit, Plan } from "@mainstay/plan";
import { arbitraryPlan, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readPlace } from "../open-plan.ts";
import { writePlan } from "./write-plan.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mainstay-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(["plan.yaml", "plan.json", "tree"])(
  "import after export to %s loses nothing",
  async (name) => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), async (plan) => {
        const to = join(folder, `${number++}-${name}`);
        await writePlan(plan, { to, format: undefined });
        const read = (await readPlace(to)).plan;
        expect(read).toEqual(plan);
        const empty = Plan.parse({ mainstay: 1 });
        const imported = applyEdit(empty, editBetween(empty, read ?? empty));
        expect(imported).toEqual({ plan });
      }),
      { numRuns: 30 },
    );
  },
);

const plan = planOf({ elements: [{ id: "mail", kind: "service", name: "Mail" }] });

test("a directory gets a file for each list, and again if it was written by the same", async () => {
  const to = join(folder, "tree");
  await writePlan(plan, { to, format: "json" });
  await writePlan(plan, { to, format: "json" });
  expect(readdirSync(to).toSorted()).toEqual(["elements.json", "organisation.json"]);
});

test("a directory with anything else in it is left as it is", async () => {
  writeFileSync(join(folder, "notes.yaml"), "mainstay: 1\n");
  await expect(writePlan(plan, { to: folder, format: undefined })).rejects.toThrow(
    /notes\.yaml is not of this plan/,
  );
  expect(readdirSync(folder)).toEqual(["notes.yaml"]);
});

test("a file that is there is replaced whole", async () => {
  const to = join(folder, "plan.yaml");
  writeFileSync(to, "old");
  await writePlan(plan, { to, format: undefined });
  expect(readFileSync(to, "utf8")).toContain("Mail");
  expect(readdirSync(folder)).toEqual(["plan.yaml"]);
});

test("a name that says another form than is asked for is refused", async () => {
  const to = join(folder, "plan.yaml");
  await expect(writePlan(plan, { to, format: "json" })).rejects.toThrow(/named as yaml/);
});
