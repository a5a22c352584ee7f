import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { notCoveredIn } from "./not-covered.ts";
import { overviewOf } from "./overview.ts";

const plan = planOf({
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      objectives: { rto: "1h", mtpd: "1d" },
      needs: ["radio"],
    },
    { id: "archive", kind: "function", name: "Archive", criticality: "deferrable" },
    { id: "radio", kind: "service", name: "Radio", recovery: { time: "5h" } },
  ],
});

test("a function is not covered while what it needs comes back too late, and says by what", () => {
  const { functions, gaps } = overviewOf({ plan }, "2026-03-01");
  expect(functions).toMatchObject({ all: 2, mostCritical: 1, notCovered: 1 });
  expect(functions.worst[0]?.reasons).toContainEqual({
    rule: "needs-too-slow",
    message: "Radio (radio) must be back within PT1H for it, and takes PT5H",
    link: "/analysis/assessment/radio",
  });
  expect(gaps).toMatchObject({ late: 1, worst: [{ element: "radio", missing: "PT4H" }] });
});

test("what stops functions alone is told with how many, and functions are not told", () => {
  expect(overviewOf({ plan }, "2026-03-01").weakPoints).toMatchObject([
    { element: "radio", functions: 1, mostCritical: 1 },
  ]);
});

test("all that are not covered are told beside the first, with all their reasons", () => {
  const many = planOf({
    elements: Array.from({ length: 12 }, (_, at) => ({
      id: `function-${at}`,
      kind: "function",
      name: `Function ${at}`,
      criticality: "mission-critical",
    })),
  });
  const { functions } = overviewOf({ plan: many }, "2026-03-01");
  expect(functions).toMatchObject({ mostCritical: 12, notCovered: 12 });
  expect(functions.worst).toHaveLength(10);
  const all = notCoveredIn(many, "2026-03-01");
  expect(all).toHaveLength(12);
  expect(all.slice(0, 10)).toEqual(functions.worst);
});
