import { weakPoints } from "@mainstay/analysis";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { FirstWeakPoints, firstWeakPoints } from "./weak-points.ts";

const ways = ["lease", "mobile", "radio"];
const plan = planOf({
  elements: [
    { id: "hub", kind: "function", name: "Hub", needs: [{ targets: ways, atLeast: 2 }, "power"] },
    ...ways.map((id) => ({ id, kind: "infrastructure" as const, name: id })),
    { id: "power", kind: "infrastructure", name: "Power" },
  ],
});
const found = () => weakPoints(plan, { element: plan.elements[0].id, order: 3 });

test("the first cuts stand beside how many there are in all", () => {
  const few = FirstWeakPoints.parse(firstWeakPoints(found(), 2));
  expect(few.cuts).toEqual([["power"], ["lease", "mobile"]]);
  expect(few.counts).toEqual({ total: "4", byOrder: ["0", "1", "3"] });
  expect(few.element).toBe("hub");
});

test("as many as asked for are all, where there are no more", () => {
  expect(firstWeakPoints(found(), 1000).cuts).toHaveLength(4);
});

test("cuts that nobody wants listed are counted, and not asked for", () => {
  const cuts = () => {
    throw new Error("were asked for");
  };
  expect(firstWeakPoints({ ...found(), cuts }, 0)).toMatchObject({
    counts: { total: "4" },
    cuts: [],
  });
});
