import { fileURLToPath } from "node:url";
import { coverage, inspect } from "@mainstay/analysis";
import { toCoverageDocument } from "@mainstay/api";
import { catalogs } from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { openWrittenPlan } from "../open-plan.ts";
import { coverageText } from "./coverage.ts";
import { monochrome } from "./testing/monochrome.ts";

const today = "2026-11-30";
const halden = fileURLToPath(new URL("../../../../examples/halden-freight", import.meta.url));
const where = ["plan.yaml"];

function shownOf(plan: Plan, { width, all = false }: { width: number; all?: boolean }): string {
  const found = coverage(inspect(plan, { today, catalogs }));
  const document = toCoverageDocument(found, { at: today, limit: Infinity, after: 0 });
  return coverageText(monochrome(width), { document, where, all });
}

test.each([80, 120])(
  "the coverage of Halden Freight looks as it should at %i columns",
  async (width) => {
    const text = shownOf(await openWrittenPlan(halden), { width });
    expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(width);
    const golden = new URL(`../golden/coverage-${width}.golden.txt`, import.meta.url);
    await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
  },
);

test("more scenarios than fit beside each other are told in several tables, and each state by its letter", () => {
  const numbers = Array.from({ length: 12 }, (_, at) => at + 1);
  const held = (number: number, result: "passed" | "failed", date: string) => ({
    id: `e${number}`,
    name: `Exercise ${number}`,
    scenario: `s${number}`,
    date,
    result,
  });
  const text = shownOf(
    planOf({
      elements: [
        {
          id: "sales",
          kind: "function",
          name: "Sales in all our shops",
          objectives: { mbco: 0.4 },
          needs: ["till"],
        },
        { id: "law", kind: "function", name: "Law" },
        { id: "till", kind: "service", name: "Till" },
      ],
      scenarios: numbers.map((number) => ({
        id: `s${number}`,
        name: `Scenario ${number}`,
        disruptions: [{ element: "till", level: number === 4 ? 0.5 : 0 }],
      })),
      exercises: [
        held(1, "passed", "2026-11-01"),
        held(2, "passed", "2024-11-01"),
        held(3, "failed", "2026-11-01"),
        held(4, "failed", "2026-11-01"),
      ],
    }),
    { width: 40 },
  );
  const words = text.replaceAll("\n", " ");
  expect(words).toContain("2 functions against 12 scenarios: 0 of those that are hit are proven");
  expect(words).toContain("1 is hit by no scenario.");
  const rows = text.split("\n").filter((row) => row.startsWith("Sales in all our shops"));
  expect(rows.map((row) => row.trimEnd().split(/ +/).slice(5))).toEqual([
    ["P", "S", "F", "f", "N"],
    ["N", "N", "N", "N", "N"],
    ["N", "N"],
  ]);
});

test("of many functions the first are shown, and all when asked", () => {
  const plan = planOf({
    elements: [
      ...Array.from({ length: 60 }, (_, at) => ({
        id: `f${at}`,
        kind: "function" as const,
        name: `Function number ${at}`,
        needs: ["till"],
      })),
      { id: "till", kind: "service", name: "Till" },
    ],
    scenarios: [{ id: "s", name: "No till", disruptions: [{ element: "till" }] }],
  });
  const lines = (all: boolean) => shownOf(plan, { width: 80, all }).match(/^Function number/gm);
  expect(lines(false)).toHaveLength(50);
  expect(shownOf(plan, { width: 80 })).toContain("… and 10 more: --all shows them.");
  expect(lines(true)).toHaveLength(60);
});

test("a plan without functions or scenarios is told so", () => {
  const sales = { id: "sales", kind: "function" as const, name: "Sales" };
  expect(shownOf(planOf({}), { width: 80 })).toBe("The plan has no functions yet.");
  expect(shownOf(planOf({ elements: [sales] }), { width: 80 })).toBe(
    "The plan has no scenarios yet.",
  );
});
