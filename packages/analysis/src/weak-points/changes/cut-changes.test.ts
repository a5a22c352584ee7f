import type { Plan } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../graph/compile.ts";
import { arbitraryChange } from "../../testing/arbitrary-change.ts";
import { cutsOfFunctions } from "../../testing/reference-function-cuts.ts";
import type { FunctionCut } from "../function-cut.ts";
import { cutChanges } from "./cut-changes.ts";

function inOrder(cuts: readonly FunctionCut[]): readonly string[] {
  return cuts.map(({ element, cut }) => [element, ...cut].join(" ")).toSorted();
}

function cutsOf(plan: Plan, order: 1 | 2): readonly string[] {
  const functions = plan.elements.filter(({ kind }) => kind === "function");
  return inOrder(cutsOfFunctions(plan, functions, order));
}

test("5.1 a change removes and adds the cuts that only one of the whole lists has", () => {
  fc.assert(
    fc.property(arbitraryChange, fc.constantFrom(1, 2), ({ before, after }, order) => {
      const [was, is] = [cutsOf(before, order), cutsOf(after, order)];
      const { removed, added } = cutChanges(compile(before), compile(after), { order, most: 1000 });
      expect(inOrder(removed.listed)).toEqual(was.filter((cut) => !is.includes(cut)));
      expect(inOrder(added.listed)).toEqual(is.filter((cut) => !was.includes(cut)));
      expect(removed.count).toBe(removed.listed.length);
      expect(added.count).toBe(added.listed.length);
    }),
    { numRuns: 800 },
  );
});

test("5.1 what is not listed is counted", () => {
  fc.assert(
    fc.property(arbitraryChange, fc.nat(3), ({ before, after }, most) => {
      const [one, other] = [compile(before), compile(after)];
      const whole = cutChanges(one, other, { order: 2, most: 1000 });
      const part = cutChanges(one, other, { order: 2, most });
      expect(part.removed.count).toBe(whole.removed.count);
      expect(part.added.listed).toHaveLength(Math.min(most, whole.added.count));
      expect(whole.added.listed).toEqual(expect.arrayContaining([...part.added.listed]));
    }),
  );
});
