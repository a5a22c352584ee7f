import type { Plan } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../graph/compile.ts";
import { arbitraryNetwork } from "../../testing/arbitrary-network.ts";
import { cutsOfFunctions, type FunctionCut } from "../function-cuts.ts";
import { cutChanges } from "./cut-changes.ts";

/** Plans of the same ids, so that what one says of some elements can be put into the other; some are functions. */
const change = fc
  .record({
    before: arbitraryNetwork({ elements: 9, hasRings: true }),
    other: arbitraryNetwork({ elements: 9, hasRings: true }),
    isFunction: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    isChanged: fc.array(fc.constantFrom(false, false, false, true), { minLength: 9, maxLength: 9 }),
  })
  .map(({ before, other, isFunction, isChanged }) => {
    const earlier = withFunctions(before, isFunction);
    const later = withFunctions(other, isFunction.toReversed());
    return { before: earlier, after: mixed(earlier, later, isChanged) };
  });

function withFunctions(plan: Plan, isFunction: readonly boolean[]): Plan {
  const elements = plan.elements.map((element, at) =>
    isFunction[at] ? { ...element, kind: "function" as const } : element,
  );
  return { ...plan, elements };
}

/** The first plan with elements of the other, where it says so, and what these need more of. */
function mixed(plan: Plan, other: Plan, isChanged: readonly boolean[]): Plan {
  const later = new Map(
    other.elements.flatMap((element, at) =>
      isChanged[at] || at >= plan.elements.length ? [[element.id, element]] : [],
    ),
  );
  const known = new Set([...plan.elements.map(({ id }) => id), ...later.keys()]);
  const kept = plan.elements.map((element) => later.get(element.id) ?? element);
  const added = [...later.values()].filter((element) => !kept.includes(element));
  const elements = [...kept, ...added].map((element) => {
    const needs = element.needs ?? [];
    const possible = needs.filter(({ targets }) => targets.every((target) => known.has(target)));
    return possible.length === needs.length ? element : { ...element, needs: possible };
  });
  return { ...plan, elements };
}

function inOrder(cuts: readonly FunctionCut[]): readonly string[] {
  return cuts.map(({ element, cut }) => [element, ...cut].join(" ")).toSorted();
}

function cutsOf(plan: Plan, order: 1 | 2): readonly string[] {
  const functions = plan.elements.filter(({ kind }) => kind === "function");
  return inOrder(cutsOfFunctions(plan, functions, order));
}

test("5.1 a change removes and adds the cuts that only one of the whole lists has", () => {
  fc.assert(
    fc.property(change, fc.constantFrom(1, 2), ({ before, after }, order) => {
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
    fc.property(change, fc.nat(3), ({ before, after }, most) => {
      const [one, other] = [compile(before), compile(after)];
      const whole = cutChanges(one, other, { order: 2, most: 1000 });
      const part = cutChanges(one, other, { order: 2, most });
      expect(part.removed.count).toBe(whole.removed.count);
      expect(part.added.listed).toHaveLength(Math.min(most, whole.added.count));
      expect(whole.added.listed).toEqual(expect.arrayContaining([...part.added.listed]));
    }),
  );
});
