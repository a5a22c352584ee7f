import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryTree } from "../testing/arbitrary-tree.ts";
import { type FaultTree, type Gate, literal } from "./fault-tree.ts";
import { solveFaultTree } from "./solve-fault-tree.ts";

const coherent = { events: 8, gates: 12, hasNegation: false, hasRings: false };

test("the cuts of the dual of a tree are the least sets that meet all of its cuts", () => {
  fc.assert(
    fc.property(arbitraryTree(coherent), (tree) => {
      const cuts = cutsOf(tree);
      const meets = (set: number) => cuts.every((cut) => (cut & set) !== 0);
      const hitting = Array.from({ length: 2 ** tree.events.length }, (_, set) => set).filter(
        (set) => meets(set) && bitsOf(set).every((bit) => !meets(set & ~bit)),
      );
      expect(cutsOf(dualOf(tree))).toEqual(hitting);
      expect(cutsOf(dualOf(dualOf(tree)))).toEqual(cuts);
    }),
    { numRuns: 400 },
  );
});

test("an alternative never adds a cut of a lower order", () => {
  fc.assert(
    fc.property(arbitraryTree({ ...coherent, hasRings: true }), (tree) => {
      const alternative = tree.events.length;
      const before = solveFaultTree(tree).counts().byOrder;
      const after = solveFaultTree({
        events: [...tree.events, "alternative"],
        gates: [
          ...tree.gates.map((gate) => withNewEvent(gate, alternative)),
          { kind: "all", inputs: [shifted(tree.top, alternative), literal(alternative)] },
        ],
        top: literal(alternative + 1 + tree.gates.length),
      }).counts().byOrder;
      expect(after).toEqual(before.length === 0 ? [] : [0n, ...before]);
    }),
    { numRuns: 300 },
  );
});

test("a tree and its opposite share all of the chance", () => {
  fc.assert(
    fc.property(
      arbitraryTree({ ...coherent, hasNegation: true, hasRings: true }),
      fc.array(fc.constantFrom(0, 0.01, 0.3, 0.5, 1), { minLength: 8, maxLength: 8 }),
      (tree, probabilities) => {
        const chance = solveFaultTree(tree, { probabilities }).probability();
        const opposite = solveFaultTree({ ...tree, top: tree.top ^ 1 }, { probabilities });
        expect(chance + opposite.probability()).toBeCloseTo(1, 12);
        expect(opposite.probabilityBounds()).toEqual({
          lower: opposite.probability(),
          upper: opposite.probability(),
        });
      },
    ),
    { numRuns: 300 },
  );
});

/** The cuts as sets of bits, in rising order. */
function cutsOf(tree: FaultTree): readonly number[] {
  return Array.from(solveFaultTree(tree).cuts(), (cut) =>
    cut.reduce((set, event) => set | (1 << event), 0),
  ).sort((a, b) => a - b);
}

function bitsOf(set: number): readonly number[] {
  return Array.from({ length: 31 }, (_, event) => 1 << event).filter((bit) => (set & bit) !== 0);
}

/** The tree whose top happens unless the other's does when the other events happen. */
function dualOf({ events, gates, top }: FaultTree): FaultTree {
  return { events, gates: gates.map(dualOfGate), top };
}

function dualOfGate(gate: Gate): Gate {
  const { kind, inputs } = gate;
  if (kind === "at-least") return { kind, count: inputs.length - gate.count + 1, inputs };
  return { kind: kind === "all" ? "any" : "all", inputs };
}

function withNewEvent(gate: Gate, alternative: number): Gate {
  return { ...gate, inputs: gate.inputs.map((input) => shifted(input, alternative)) };
}

/** A literal once there is one event more. */
function shifted(of: number, events: number): number {
  return of >>> 1 < events ? of : of + 2;
}
