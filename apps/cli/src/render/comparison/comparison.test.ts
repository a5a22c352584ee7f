import { fileURLToPath } from "node:url";
import { compareWithPlan } from "@mainstay/flows";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { monochrome } from "../testing/monochrome.ts";
import { madeUpFlows } from "../testing/read-flows.ts";
import { comparisonText } from "./comparison.ts";

const plan = planOf({
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      needs: ["planning"],
    },
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

test("what only holds of TCP is said to, where nobody watched UDP", () => {
  const machine = { host: "planning", addresses: ["10.1.0.5"] };
  const watches = [
    { vantage: "planning", from: 0, to: 60_000, share: 1, machine, transports: ["tcp"] as const },
  ];
  const comparison = compareWithPlan(plan, { dependencies: [], watches }, { today: "2026-05-16" });
  const shown = { place: "plan.yaml", all: false, files: [] };
  const text = comparisonText(monochrome(200), { ...shown, plan, comparison });
  expect(text).toContain("who saw at least 100 % of the connections over TCP; UDP was not watched");
  expect(text).toMatch(/DNS: nothing was seen, and UDP was not watched/);
  expect(text).toMatch(/Time: nothing was seen, and UDP was not watched/);
  expect(text).not.toContain("0 elements");
});
