import fc from "fast-check";
import { expect, test } from "vitest";
import { Allowance } from "./allowance.ts";
import { DecisionDiagrams } from "./decision-diagrams.ts";

/** The truth of each of five variables for all 32 sets of them, a bit for each set. */
const variables = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000].map(
  (bits) => bits | 0,
);

const step = fc.record({
  operation: fc.constantFrom("and", "or", "not", "collect"),
  pick: fc.tuple(fc.nat(), fc.nat()),
});

test("equal functions are equal edges, whatever was collected in between", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const diagrams = new DecisionDiagrams(
        5,
        new Allowance({ bytes: 2 ** 24, isCancelled: () => false }),
      );
      let edges = Int32Array.of(0, 1, ...variables.map((_, level) => diagrams.variable(level)));
      const truths = [0, -1, ...variables];
      for (const { operation, pick } of steps) {
        const [f, g] = pick.map((at) => at % edges.length);
        if (operation === "collect") {
          // What is not kept is forgotten, so that numbers of nodes are used again.
          edges = edges.filter((_, at) => at < 7 || at % 3 !== f % 3);
          truths.splice(0, truths.length, ...truths.filter((_, at) => at < 7 || at % 3 !== f % 3));
          diagrams.collect([edges]);
        } else if (operation === "not") {
          edges = Int32Array.of(...edges, diagrams.not(edges[f]));
          truths.push(~truths[f]);
        } else {
          edges = Int32Array.of(...edges, diagrams[operation](edges[f], edges[g]));
          truths.push(operation === "and" ? truths[f] & truths[g] : truths[f] | truths[g]);
        }
      }
      for (const [at, edge] of edges.entries()) {
        for (const [other, otherEdge] of edges.entries()) {
          expect(edge === otherEdge).toBe(truths[at] === truths[other]);
        }
        expect(truthOf(diagrams, edge)).toBe(truths[at]);
        expect(edge & 1, "complemented where nothing happens").toBe(truths[at] & 1);
      }
    }),
    { numRuns: 300 },
  );
});

/** The truth of a function by walking down its diagram with every set of variables. */
function truthOf(diagrams: DecisionDiagrams, edge: number): number {
  const { levels, lows, highs, root } = diagrams.toDiagram(edge);
  let truth = 0;
  for (let set = 0; set < 32; set++) {
    let way = root;
    while (way > 1) {
      const node = way >>> 1;
      way = ((set >> levels[node]) & 1 ? highs[node] : lows[node]) ^ (way & 1);
    }
    truth |= way << set;
  }
  return truth;
}
