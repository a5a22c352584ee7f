import fc from "fast-check";
import { expect, test } from "vitest";
import { toCircuit } from "../fault-tree/evaluate.ts";
import { type FaultTree, literal } from "../fault-tree/fault-tree.ts";
import { arbitraryTree } from "../testing/arbitrary-tree.ts";
import type { Circuit } from "./circuit.ts";
import { Evaluation } from "./evaluation.ts";
import { groupBySingles } from "./group-by-singles.ts";
import { LossSets } from "./loss-sets.ts";
import { partsOfCircuit } from "./parts-of-circuit.ts";
import { restrict } from "./restrict.ts";

const events = 40;
const size = { events, gates: 60, hasNegation: false, hasRings: true };
const mayHappen = fc
  .array(fc.constantFrom(0, 1, 1), { minLength: events, maxLength: events })
  .map((each) => Uint8Array.from(each));

test("what may still happen brings about what it did, and nothing else is left", () => {
  fc.assert(
    fc.property(
      arbitraryTree(size),
      mayHappen,
      fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }),
      fc.array(fc.uniqueArray(fc.nat(events - 1), { maxLength: 20 }), { maxLength: 20 }),
      (tree, some, chosen, scenarios) => {
        const may = some.subarray(0, tree.events.length);
        const literals = chosen.map((each) => literalOf(tree, each));
        const { circuit, tops } = toCircuit(tree, literals);
        const left = restrict(circuit, { tops, mayHappen: may });
        const possible = scenarios.map((scenario) => scenario.filter((event) => may[event] === 1));
        const now = possible.map((scenario) => scenario.map((event) => left.placeOf[event]));
        expect(
          happening(
            left.circuit,
            now,
            tops.map((top) => left.placeOf[top]),
          ),
        ).toEqual(happening(circuit, possible, tops));
        expect(left.events.every((event) => may[event] === 1)).toBe(true);
        expect(left.circuit.atLeast.length).toBeLessThanOrEqual(circuit.atLeast.length);
      },
    ),
    { numRuns: 500 },
  );
});

test("nodes of the same inputs are one only if they take as many", () => {
  const inputs = [0, 1, 2].map((event) => literal(event));
  const counts = [1, 2, 3, 2];
  const gates = counts.map((count) => ({ kind: "at-least" as const, count, inputs }));
  const tree = { events: ["a", "b", "c"], gates, top: literal(3) };
  const { circuit, tops } = toCircuit(
    tree,
    gates.map((_, gate) => literal(3 + gate)),
  );
  const { placeOf } = restrict(circuit, { tops, mayHappen: Uint8Array.of(1, 1, 1) });
  const [any, two, all, again] = tops.map((top) => placeOf[top]);
  expect(again).toBe(two);
  expect(new Set([any, two, all]).size).toBe(3);
});

test("things are grouped each once, and only what brings all of a group about is left out", () => {
  fc.assert(
    fc.property(
      arbitraryTree(size),
      fc.array(fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 2 }), { maxLength: 100 }),
      (tree, chosen) => {
        const literals = chosen.flat().map((each) => literalOf(tree, each));
        const { circuit, tops } = toCircuit(tree, literals);
        let next = 0;
        const things = chosen.map((each) => each.map(() => tops[next++]));
        const losses = new LossSets(circuit, tree.events.length);
        const told: number[] = [];
        const tell = (share: number) => told.push(share);
        const groups = groupBySingles(losses.sets, tree.events.length, { things, tell });
        if (groups === undefined) return;
        expect(told).toHaveLength(things.length);
        const all = groups.flatMap(({ members }) => members);
        expect(all.toSorted((a, b) => a - b)).toEqual([...things.keys()]);
        for (const { members, mayHappen: may } of groups) {
          const nodes = members.flatMap((member) => things[member]);
          for (let event = 0; event < tree.events.length; event++)
            expect(may[event] === 0).toBe(nodes.every((node) => losses.isLone(event, node)));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("things that have little in common are no groups, which is found before all are looked at", () => {
  const names = Array.from({ length: 1000 }, (_, at) => `e${at}`);
  const { circuit, tops } = toCircuit(
    { events: names, gates: [], top: literal(0) },
    names.map((_, event) => literal(event)),
  );
  const { sets } = new LossSets(circuit, names.length);
  let told = 0;
  const question = { things: tops.map((top) => [top]), tell: () => told++ };
  expect(groupBySingles(sets, names.length, question)).toBeUndefined();
  expect(told).toBeLessThan(100);
});

test("functions that have little in common are followed in one part, and alike ones without what all have", () => {
  const names = Array.from({ length: 300 }, (_, at) => `e${at}`);
  const anyOf = (numbers: readonly number[]) => ({
    kind: "any" as const,
    inputs: numbers.map((event) => literal(event)),
  });
  const common = Array.from({ length: 40 }, (_, at) => at);
  const partsFor = (gates: readonly ReturnType<typeof anyOf>[]) => {
    const literals = gates.map((_, gate) => literal(names.length + gate));
    const { circuit, tops } = toCircuit({ events: names, gates, top: literals[0] }, literals);
    const things = tops.map((top) => [top]);
    const losses = new LossSets(circuit, names.length);
    return { circuit, parts: partsOfCircuit(circuit, losses, { things, tell: () => {} }) };
  };
  const own = names.slice(40).map((_, at) => at + 40);
  const unlike = partsFor(own.map((event) => anyOf([event, 0])));
  expect(unlike.parts.map((part) => part.circuit === unlike.circuit)).toEqual([true]);
  const { parts } = partsFor(own.map((event) => anyOf([event, ...common])));
  expect(parts.map(({ members }) => members.length)).toEqual([own.length]);
  expect([...parts[0].events]).toEqual(own);
});

function literalOf({ events: all, gates }: FaultTree, number: number) {
  return literal(number % (all.length + gates.length));
}

/** Whether each node happens in each scenario; those below 0 and events that are none never do. */
function happening(
  circuit: Circuit,
  scenarios: readonly (readonly number[])[],
  nodes: readonly number[],
): readonly (readonly boolean[])[] {
  const evaluation = new Evaluation(circuit);
  for (const [scenario, lost] of scenarios.entries())
    for (const event of lost) if (event >= 0) evaluation.assume(event, scenario);
  evaluation.run();
  return scenarios.map((_, scenario) =>
    nodes.map((node) => node >= 0 && evaluation.happens(node, scenario)),
  );
}
