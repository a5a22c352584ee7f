import type { ElementId, Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { linksOf } from "./links.ts";
import { type NeighbourhoodQuestion, neighbourhoodOf } from "./neighbourhood.ts";

const plan = planOf({
  elements: [
    { id: "sales", kind: "function", name: "Sales", needs: ["orders"] },
    { id: "orders", kind: "process", name: "Orders", needs: ["mail", "stock"] },
    { id: "mail", kind: "service", name: "Mail", needs: ["server"] },
    { id: "stock", kind: "application", name: "Stock", needs: ["server"] },
    { id: "server", kind: "infrastructure", name: "Server", needs: ["power"] },
    { id: "power", kind: "infrastructure", name: "Power" },
  ],
});

function around(id: string, question: Partial<NeighbourhoodQuestion> = {}, of: Plan = plan) {
  const element = idIn(of, id);
  return neighbourhoodOf(of, linksOf(of), { up: 9, down: 9, limit: 100, ...question, element });
}

function idIn({ elements }: Plan, id: string): ElementId {
  const found = elements.find((element) => element.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found.id;
}

const hopsIn = ({ elements }: ReturnType<typeof around>) =>
  elements.map(({ element, hops }) => [element.id, hops]);

test("what rests on an element is above it, what it rests on below, as far as is asked", () => {
  expect(hopsIn(around("mail"))).toEqual([
    ["mail", 0],
    ["orders", 1],
    ["server", -1],
    ["sales", 2],
    ["power", -2],
  ]);
  const near = around("mail", { up: 1, down: 0 });
  expect(hopsIn(near)).toEqual([
    ["mail", 0],
    ["orders", 1],
  ]);
  expect(near.ways).toEqual([{ from: "orders", to: "mail", through: 0 }]);
  expect(near.elements.map(({ untold }) => untold)).toEqual([
    { needs: 1, neededBy: 0 },
    { needs: 1, neededBy: 1 },
  ]);
});

test("kinds that are not asked for are passed through, and what they join says so", () => {
  const kinds = new Set(["function", "infrastructure"] as const);
  const found = around("sales", { kinds, down: 2 });
  expect(hopsIn(found)).toEqual([
    ["sales", 0],
    ["server", -1],
    ["power", -2],
  ]);
  expect(found.ways).toEqual([
    { from: "sales", to: "server", through: 2 },
    { from: "server", to: "power", through: 0 },
  ]);
});

test("of too many the nearest are told, and the others counted by kind", () => {
  const found = around("sales", { limit: 2 });
  expect(hopsIn(found)).toEqual([
    ["sales", 0],
    ["orders", -1],
  ]);
  expect([...found.leftOut]).toEqual([
    ["service", 1],
    ["application", 1],
    ["infrastructure", 2],
  ]);
});

test("hops are those of growing a set of neighbours step by step", () => {
  const network = arbitraryNetwork({ elements: 12, hasRings: true });
  fc.assert(
    fc.property(network, fc.nat(4), fc.nat(4), (any, up, down) => {
      const [first] = any.elements;
      fc.pre(first !== undefined);
      const below = stepsTo(any, { from: first.id, grow: needsOf, steps: down });
      const above = stepsTo(any, { from: first.id, grow: neededBy, steps: up });
      const expected = new Map([...below].map(([id, steps]) => [id, steps === 0 ? 0 : -steps]));
      for (const [id, steps] of above) {
        if (steps < (below.get(id) ?? Number.POSITIVE_INFINITY)) expected.set(id, steps);
      }
      const found = around(first.id, { up, down }, any);
      expect(new Map(hopsIn(found).map(([id, hops]) => [String(id), Number(hops)]))).toEqual(
        expected,
      );
      expect(found.leftOut.size).toBe(0);
    }),
  );
});

type Grow = (plan: Plan, from: readonly string[]) => readonly string[];

type Steps = { readonly from: string; readonly grow: Grow; readonly steps: number };

/** After how many steps of growing a set by its neighbours each element is in it. */
function stepsTo(of: Plan, { from, grow, steps }: Steps): ReadonlyMap<string, number> {
  const found = new Map([[from, 0]]);
  for (let step = 1; step <= steps; step++)
    for (const id of grow(of, [...found.keys()])) found.set(id, found.get(id) ?? step);
  return found;
}

function needsOf({ elements }: Plan, from: readonly string[]): readonly string[] {
  return elements
    .filter(({ id }) => from.includes(id))
    .flatMap(({ needs = [] }) => needs.flatMap(({ targets }) => targets));
}

function neededBy({ elements }: Plan, from: readonly string[]): readonly string[] {
  return elements.flatMap(({ id, needs = [] }) =>
    needs.some(({ targets }) => targets.some((target) => from.includes(target))) ? [id] : [],
  );
}
