import { fileURLToPath } from "node:url";
import { compareWithPlan } from "@mainstay/flows";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { monochrome } from "../testing/monochrome.ts";
import { madeUpFlows } from "../testing/read-flows.ts";
import { comparisonText } from "./comparison.ts";

const plan = planOf({
  elements: [
    { id: "dispatch", kind: "function", name: "Dispatch", needs: ["planning"] },
    {
      id: "planning",
      kind: "application",
      name: "Route planning",
      seenAs: ["10.1.0.5"],
      needs: ["storage"],
    },
    { id: "storage", kind: "infrastructure", name: "Storage", seenAs: ["10.1.0.77"] },
    { id: "database", kind: "infrastructure", name: "Database", seenAs: ["10.1.0.10"] },
  ],
});

test.each([80, 120])("a comparison looks as it should at %i columns", async (width) => {
  const shown = { place: "plan.yaml", all: false };
  const { files, dependencies } = madeUpFlows();
  const comparison = compareWithPlan(plan, { dependencies }, { today: "2026-05-16" });
  const text = comparisonText(monochrome(width), { ...shown, plan, comparison, files });
  const golden = new URL(`../../golden/compare-${width}.golden.txt`, import.meta.url);
  await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
});
