import type { Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { MemoryExceeded } from "../fault-tree/diagram/allowance.ts";
import { cutChangesBetween } from "./cut-changes-between.ts";
import { measure } from "./measured-plan.ts";

/** A function that stops when any three of its depots are lost, and a shop that needs one. */
function carrier(depots: number, shopNeeds: string): Plan {
  const ids = Array.from({ length: depots }, (_, depot) => `depot-${depot}`);
  return planOf({
    elements: [
      {
        id: "delivery",
        kind: "function",
        name: "Delivery",
        needs: [{ targets: ids, atLeast: depots - 2 }],
      },
      { id: "shop", kind: "function", name: "Shop", needs: [shopNeeds] },
      ...ids.map((id) => ({ id, kind: "site", name: id }) as const),
    ],
  });
}

const measured = (plan: Plan) => measure({ written: plan, plan, weights: new Map() });

test("7.4 above order 2 the cuts of functions that rest on no change are not listed", () => {
  const [before, after] = [carrier(230, "depot-1"), carrier(230, "depot-2")].map(measured);
  const { removed, added } = cutChangesBetween(before, after, { order: 3 });
  expect(removed.listed).toEqual([{ element: "shop", cut: ["depot-1"] }]);
  expect(added.listed).toEqual([{ element: "shop", cut: ["depot-2"] }]);
});

test("7.4 more cuts than can be held against each other are refused, with what to limit", () => {
  const [before, after] = [carrier(230, "depot-1"), carrier(231, "depot-1")].map(measured);
  const compare = () => cutChangesBetween(before, after, { order: 3 });
  expect(compare).toThrow(MemoryExceeded);
  expect(compare).toThrow(/2,000,000 combinations of at most 3 losses.*order/);
});
