import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plan } from "../plan.ts";
import { arbitraryEdit } from "../testing/arbitrary-edit.ts";
import { arbitraryPlan } from "../testing/arbitrary-plan.ts";
import { arbitraryUsingPlan } from "../testing/arbitrary-uses.ts";
import { planOf } from "../testing/plan-of.ts";
import { applyUnchecked } from "./apply-unchecked.ts";
import { editBetween } from "./edit-between.ts";
import { invertEdit } from "./invert-edit.ts";
import { type Edit, mostOnOne, Operation } from "./operation.ts";

function edited(plan: Plan, edit: Edit): Plan {
  const result = applyUnchecked(plan, edit);
  if ("plan" in result) return result.plan;
  throw new Error(result.problems.map(({ message }) => message).join("\n"));
}

/** The plan with its records, their requirements and steps in another order, some of them gone. */
function shuffle(plan: Plan): fc.Arbitrary<Plan> {
  const some = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items]);
  const element = (one: Plan["elements"][number]) =>
    some(one.needs ?? []).map((needs) => ({ ...one, needs }));
  const sop = (one: Plan["sops"][number]) =>
    some(one.steps ?? []).map((steps) => ({ ...one, steps }));
  return fc
    .record({
      elements: some(plan.elements).chain((all) => fc.tuple(...all.map(element))),
      sops: some(plan.sops).chain((all) => fc.tuple(...all.map(sop))),
      people: some(plan.people),
      impactAnalyses: some(plan.impactAnalyses),
    })
    .map((lists) => ({ ...plan, ...lists }));
}

test("the edit between two plans leads from the one to the other", () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (before, after) => {
      expect(edited(before, editBetween(before, after))).toEqual(after);
    }),
  );
});

test("so does the edit between two plans that use a catalog", () => {
  fc.assert(
    fc.property(arbitraryUsingPlan(), arbitraryUsingPlan(), (before, after) => {
      const edit = editBetween(before, after);
      expect(edited(before, edit)).toEqual(after);
      expect(edited(after, invertEdit(before, edit))).toEqual(before);
    }),
  );
});

test("records and list items change their order", () => {
  const shuffled = arbitraryPlan().chain((plan) =>
    fc.tuple(fc.constant(plan), shuffle(plan), shuffle(plan)),
  );
  fc.assert(
    fc.property(shuffled, ([plan, one, other]) => {
      expect(edited(plan, editBetween(plan, one))).toEqual(one);
      expect(edited(one, editBetween(one, other))).toEqual(other);
    }),
  );
});

test("the edit between two plans can be written down", () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (before, after) => {
      const edit = editBetween(before, after);
      expect(edit.map((operation) => Operation.parse(operation))).toEqual(edit);
    }),
  );
});

test("there is nothing between a plan and itself", () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      expect(editBetween(plan, plan)).toEqual([]);
      expect(editBetween(plan, structuredClone(plan))).toEqual([]);
    }),
  );
});

test("a record of which more differs than an edit may say is put as a whole", () => {
  const of = (...tags: string[]) =>
    planOf({ elements: [{ id: "mail", kind: "service", name: "Mail", tags }] });
  const tags = Array.from({ length: mostOnOne }, (_, at) => `t${at}`);
  const [none, many, more] = [of("one"), of("one", ...tags), of("one", ...tags, "last")];
  expect(editBetween(none, many)).toHaveLength(mostOnOne);
  for (const [before, after] of [
    [none, more],
    [more, none],
  ] as const) {
    const edit = editBetween(before, after);
    expect(edit).toMatchObject([{ put: "elements/mail" }]);
    expect(edited(before, edit)).toEqual(after);
    expect(editBetween(before, after, Number.POSITIVE_INFINITY)).toHaveLength(mostOnOne + 1);
  }
});

test("what is inverted is as it was, order included", () => {
  let inverted = 0;
  fc.assert(
    fc.property(arbitraryEdit(), ({ plan, edit }) => {
      const result = applyUnchecked(plan, edit);
      if ("problems" in result) return;
      inverted++;
      expect(edited(result.plan, invertEdit(plan, edit))).toEqual(plan);
    }),
    { numRuns: 150 },
  );
  expect(inverted).toBeGreaterThan(30);
});
