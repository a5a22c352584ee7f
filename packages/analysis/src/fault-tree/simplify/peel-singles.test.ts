import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryTree } from "../../testing/arbitrary-tree.ts";
import { minimalSets } from "../../testing/reference-cuts.ts";
import { referenceTruth } from "../../testing/reference-truth.ts";
import { singlePoints } from "../single-points.ts";
import { peelSingles, withSingles } from "./peel-singles.ts";

const tree = fc
  .record({ hasNegation: fc.boolean(), hasRings: fc.boolean() })
  .chain((kinds) => arbitraryTree({ events: 8, gates: 8, ...kinds }));

test("the peeled tree says the same", () => {
  fc.assert(
    fc.property(tree, (whole) => {
      expect(referenceTruth(withSingles(peelSingles(whole)))).toEqual(referenceTruth(whole));
    }),
    { numRuns: 400 },
  );
});

test("single points are the sets of one event that suffice", () => {
  fc.assert(
    fc.property(tree, (whole) => {
      const truth = referenceTruth(whole);
      const singles = whole.events.flatMap((_, event) => (truth[2 ** event] ? [event] : []));
      expect(singlePoints(whole)).toEqual(singles);
      if (truth[0]) return;
      const ofOne = minimalSets(truth).filter((set) => (set & (set - 1)) === 0);
      expect(singles.map((event) => 2 ** event)).toEqual(expect.arrayContaining(ofOne));
    }),
    { numRuns: 400 },
  );
});
