import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryTree } from "../../testing/arbitrary-tree.ts";
import { Allowance, Cancelled } from "../diagram/allowance.ts";
import { CutDiagrams } from "../diagram/cut-diagrams.ts";
import type { Diagram, Edge } from "../diagram/diagram.ts";
import { type Gate, literal } from "../fault-tree.ts";
import { compileModule } from "../modules/compile-module.ts";
import { findModules } from "../modules/find-modules.ts";
import type { Module } from "../modules/module.ts";
import { takeApart } from "../modules/solve-tree.ts";
import { simplify } from "../simplify/simplify.ts";
import { solveFaultTree } from "../solve-fault-tree.ts";
import { countAllOrders, countCuts } from "./count-cuts.ts";
import { cutsBySets } from "./cuts-by-sets.ts";
import { cutsUpTo } from "./cuts-up-to.ts";
import { diagramOfKept, lightestOfKept } from "./kept-sets.ts";

const allowance = new Allowance({ bytes: 2 ** 30, isCancelled: () => false });
const size = { events: 40, gates: 40, hasNegation: false, hasRings: false };

test("finds the cuts of modules that diagrams find, whatever their variables weigh", () => {
  fc.assert(
    fc.property(
      arbitraryTree(size),
      fc.array(fc.constantFrom(1, 1, 1, 2, 3, 4), { minLength: 80, maxLength: 80 }),
      fc.constantFrom(1, 2, 3),
      // Many are kept as they were found, or few before they go into a diagram.
      fc.constantFrom(2 ** 20, 0, 3, 10, 60),
      (tree, allWeights, order, mostKept) => {
        const simple = simplify(tree);
        fc.pre(simple.top >= literal(simple.events.length));
        for (const module of findModules(simple)) {
          const weights = allWeights.slice(0, module.variables.length);
          const found = cutsBySets(module, { order, weights, allowance, mostKept });
          if (found === undefined) throw new Error("a small module was too large");
          const expected = setsIn(byDiagrams(module, order, weights));
          expect(setsIn(found.diagram ?? diagramOfKept(found.kept, allowance))).toEqual(expected);
          if (found.kept === undefined) continue;
          const heavy = expected.map((set) => weightOf(set, weights));
          expect(lightestOfKept(found.kept, weights)).toBe(Math.min(...heavy));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("the cuts up to an order are those of all that are no larger, with rings", () => {
  fc.assert(
    fc.property(
      arbitraryTree({ ...size, events: 20, hasRings: true }),
      fc.constantFrom(1, 2, 3, 4),
      (tree, order) => {
        const all = solveFaultTree(tree)
          .counts()
          .byOrder.slice(0, order + 1);
        while (all.at(-1) === 0n) all.pop();
        const found = cutsUpTo(order, takeApart(tree), allowance);
        expect(countCuts(found, order).byOrder).toEqual(all);
        expect(countAllOrders(found, order).byOrder).toEqual(all);
      },
    ),
    { numRuns: 300 },
  );
});

test("gives up where it would take more memory than can be spared", () => {
  const gates = [{ kind: "all" as const, inputs: [0, 2] }];
  const module = { name: 2, variables: [0, 1], gates, ringEnd: Int32Array.of(1), root: 2 };
  const little = new Allowance({ bytes: 1, isCancelled: () => false });
  expect(cutsBySets(module, { order: 3, weights: [1, 1], allowance: little })).toBeUndefined();
});

test("stops collecting the nodes above events where they become too many, or when called off", () => {
  const module = ladder({ events: 300, gates: 20_000 });
  const weights = module.variables.map(() => 1);
  let checks = 0;
  const counting = { bytes: 2 ** 34, isCancelled: () => ++checks > 500 };
  const question = { order: 3, weights, allowance: new Allowance(counting) };
  expect(cutsBySets(module, question)).toBeUndefined();
  expect(checks).toBeLessThan(300);
  const cancelled = new Allowance({ bytes: 2 ** 34, isCancelled: () => true });
  expect(() => cutsBySets(module, { ...question, allowance: cancelled })).toThrow(Cancelled);
});

test("takes into account that the sets of few events are not small", () => {
  const module = ladder({ events: 100, gates: 100 });
  const weights = module.variables.map(() => 1);
  // Above each event are 101 nodes, so there are more than 10,000 rows, of 128 bytes each.
  const little = new Allowance({ bytes: 2 ** 20, isCancelled: () => false });
  expect(cutsBySets(module, { order: 3, weights, allowance: little })).toBeUndefined();
});

/** Gates each above the one before, the first of them above all events. */
function ladder({ events, gates }: { readonly events: number; readonly gates: number }): Module {
  const variables = Array.from({ length: events }, (_, event) => event);
  const all: Gate = { kind: "all", inputs: variables.map((event) => literal(event)) };
  const steps = Array.from({ length: gates - 1 }, (_, gate): Gate => {
    return { kind: "any", inputs: [literal(events + gate), literal(gate % events)] };
  });
  return {
    name: events + gates,
    variables,
    gates: [all, ...steps],
    ringEnd: Int32Array.from({ length: gates }, (_, gate) => gate + 1),
    root: events + gates - 1,
  };
}

function weightOf(set: string, weights: readonly number[]): number {
  return set === "" ? 0 : set.split(",").reduce((sum, level) => sum + weights[Number(level)], 0);
}

function byDiagrams(module: Module, order: number, weights: readonly number[]): Diagram {
  const diagrams = new CutDiagrams({ order, weights: Int32Array.from(weights) }, allowance);
  const levels = Int32Array.from(module.variables.keys());
  const root = compileModule(module, {
    algebra: diagrams,
    order: levels,
    functionOf: () => "itself",
  });
  return diagrams.toDiagram(root);
}

function setsIn({ levels, lows, highs, root }: Diagram): readonly string[] {
  const from = (edge: Edge): readonly (readonly number[])[] => {
    if (edge < 2) return edge === 1 ? [[]] : [];
    const node = edge >>> 1;
    return [...from(lows[node]), ...from(highs[node]).map((set) => [levels[node], ...set])];
  };
  return from(root)
    .map((set) => set.join())
    .toSorted();
}
