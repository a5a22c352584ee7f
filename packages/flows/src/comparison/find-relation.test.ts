import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { compareWithPlan } from "./compare-with-plan.ts";
import { findRelation } from "./find-relation.ts";
import { seen } from "./testing/seen.ts";

const plan = planOf({
  elements: [
    { id: "tms", kind: "application", name: "TMS", seenAs: ["10.0.0.1"], needs: ["orders"] },
    {
      id: "orders",
      kind: "infrastructure",
      name: "Orders",
      seenAs: ["10.0.0.2", "10.0.0.3"],
    },
  ],
});
const comparison = compareWithPlan(
  plan,
  {
    dependencies: [
      { ...seen({ from: "10.0.0.1", to: "10.0.0.2", port: 5432 }), bytesOut: 10, bytesIn: 300 },
      { ...seen({ from: "10.0.0.1", to: "10.0.0.3", port: 5432 }), bytesOut: 5 },
      seen({ from: "10.0.0.1", to: "10.9.9.9" }),
      seen({ from: "10.0.0.1", to: "10.9.9.8", outcomes: { refused: 1 } }),
    ],
  },
  { today: "2026-05-16" },
);
const kindOf = (from: string, to: string) => findRelation(comparison, { from, to })?.declared.kind;

test("a relation is found by its two ends, however the plan knows it", () => {
  expect(kindOf("tms", "orders")).toBe("direct");
  expect(kindOf("tms", "10.9.9.9")).toBe("none");
  expect(kindOf("tms", "10.9.9.8")).toBe("none");
  expect(kindOf("orders", "tms")).toBeUndefined();
});

test("its bytes are of all its machines, as far as somebody counted", () => {
  const found = findRelation(comparison, { from: "tms", to: "orders" });
  expect(found?.relation.ports).toMatchObject([{ port: 5432, bytesOut: 15, bytesIn: 300 }]);
  const uncounted = findRelation(comparison, { from: "tms", to: "10.9.9.9" });
  expect(uncounted?.relation.ports[0]?.bytesOut).toBeUndefined();
});
