import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../graph/compile.ts";
import { arbitraryChange } from "../../testing/arbitrary-change.ts";
import { cutChanges } from "./cut-changes.ts";
import { LoneFalls } from "./lone-falls.ts";

test("5.1 single losses change as they do where both plans are worked out together, change after change", () => {
  fc.assert(
    fc.property(arbitraryChange, arbitraryChange, ({ before, after }, other) => {
      const graph = compile(before);
      const falls = new LoneFalls(graph);
      for (const plan of [after, other.before, after, other.after]) {
        const changed = compile(plan);
        const together = cutChanges(graph, changed, { order: 1, most: 1000 });
        // What is too large for a small plan is left to others.
        expect(falls.changesTo(changed, 1000) ?? together).toEqual(together);
      }
    }),
    { numRuns: 500 },
  );
});

test("a change that brings very many elements is left to others", () => {
  const plan = (targets: readonly string[]) =>
    planOf({
      elements: [
        { id: "plant", kind: "function", name: "Plant", needs: [{ targets: [...targets] }] },
        ...targets.map((id) => ({ id, kind: "site" as const, name: id })),
      ],
    });
  const many = Array.from({ length: 300 }, (_, at) => `site-${at}`);
  const falls = new LoneFalls(compile(plan(["yard"])));
  expect(falls.changesTo(compile(plan(["yard", ...many])), 10)).toBeUndefined();
  expect(falls.changesTo(compile(plan(["yard", ...many.slice(0, 9)])), 10)?.added.count).toBe(9);
});
