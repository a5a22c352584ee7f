import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryTree } from "../../testing/arbitrary-tree.ts";
import { Allowance } from "../diagram/allowance.ts";
import { chancesOfEdges } from "../diagram/chances-of-edges.ts";
import { DecisionDiagrams } from "../diagram/decision-diagrams.ts";
import { compact } from "../simplify/compact.ts";
import { Attempt, type Compiled } from "./attempt.ts";
import { takeApart } from "./solve-tree.ts";

const tree = fc
  .record({ hasNegation: fc.boolean(), hasRings: fc.boolean() })
  .chain((kinds) => arbitraryTree({ events: 7, gates: 9, ...kinds }));

test("an attempt that is stopped after each node comes to the same function as in one go", () => {
  fc.assert(
    fc.property(tree, (whole) => {
      for (const module of takeApart(compact(whole)).modules()) {
        const allowance = new Allowance({ bytes: 2 ** 24, isCancelled: () => false });
        const begin = () =>
          new Attempt("given", module, {
            enter: ({ length }) => new DecisionDiagrams(length, allowance),
            functions: module.variables.map(() => "itself"),
            allowance,
          });
        const stopped = begin();
        let result: Compiled | undefined;
        for (let budget = 1; result === undefined; budget++) result = stopped.goOn(budget);
        const inOneGo = begin().goOn(Number.POSITIVE_INFINITY);
        expect(described(result)).toEqual(inOneGo && described(inOneGo));
      }
    }),
    { numRuns: 200 },
  );
});

/** What two diagrams of one function in one order have alike: their size, and the chance of the function. */
function described({ diagram }: Compiled) {
  const chances = Float64Array.from({ length: 7 }, (_, level) => 0.1 + level / 11);
  return {
    nodes: diagram.levels.length,
    chance: chancesOfEdges(diagram, chances)[diagram.root],
  };
}
