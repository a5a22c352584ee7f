import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryChange } from "../testing/arbitrary-change.ts";
import { compile, recompile } from "./compile.ts";
import type { Graph } from "./graph.ts";

test("a changed plan has the graph that it has when all of it is read, however often it is changed", () => {
  fc.assert(
    fc.property(arbitraryChange, ({ before, after }) => {
      const changed = recompile(compile(before), after);
      expect(inFull(changed)).toEqual(inFull(compile(after)));
      expect(inFull(recompile(changed, before))).toEqual(inFull(compile(before)));
    }),
    { numRuns: 1000 },
  );
});

/** A graph with what its requirements say instead of the numbers of their forms, which are given as they come. */
function inFull({ form, spare, holds, loss, purpose, nodeOf, ...graph }: Graph) {
  const forms = Array.from(form, (of) => [spare[of], holds[of], loss[of], purpose[of]]);
  return { ...graph, forms, nodes: graph.elements.map(({ id }) => nodeOf.get(id)) };
}
