import { applyEdit, minutes } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { changeKinds, type Choice, editOf } from "./choice.ts";

const plan = planOf({
  elements: [
    { id: "mail", kind: "service", name: "Mail" },
    { id: "phone", kind: "service", name: "Phone" },
    { id: "orders", kind: "function", name: "Orders", needs: ["phone", "mail"] },
  ],
});
const [, phone, orders] = plan.elements.map(({ id }) => id);

/** The elements once what is chosen is carried out. */
function after(choice: Choice) {
  const edited = applyEdit(plan, editOf(plan, choice) ?? []);
  if ("problems" in edited) throw new Error(edited.problems[0]?.message);
  return edited.plan.elements;
}

test("an alternative is one more target, of which as many as before are enough", () => {
  const [, , changed] = after({ kind: "alternative", element: orders, need: 1, target: phone });
  expect(changed?.needs).toMatchObject([
    { targets: ["phone"], atLeast: 1 },
    { targets: ["mail", "phone"], atLeast: 1 },
  ]);
});

test("a need is missed for longer, costs less, goes or comes, and nothing else is touched", () => {
  const need = { element: orders, need: 1 };
  expect(editOf(plan, { kind: "tolerance", ...need, duration: minutes(120) })).toEqual([
    { put: "elements/orders/needs/mail/holds", value: "PT2H" },
  ]);
  expect(after({ kind: "harm", ...need, share: 0.5 })[2]?.needs?.[1]).toMatchObject({ loss: 0.5 });
  expect(editOf(plan, { kind: "no-need", ...need })).toEqual([
    { remove: "elements/orders/needs/mail" },
  ]);
  const [, changed] = after({ kind: "need", element: phone, target: plan.elements[0]?.id });
  expect(changed?.needs).toMatchObject([{ targets: ["mail"] }]);
});

test("what is restored faster or loses less says so", () => {
  const [, faster] = after({ kind: "time", element: phone, duration: minutes(60) });
  expect(faster?.recovery).toEqual({ time: 60 });
  const [, fresher] = after({ kind: "point", element: phone, duration: minutes(0) });
  expect(fresher?.recovery).toEqual({ point: 0 });
});

test("what is new gets an id of its own", () => {
  const choice = { kind: "element", name: "Phone", is: "service", duration: minutes(60) } as const;
  expect(after(choice).at(-1)).toEqual({
    id: "phone-2",
    kind: "service",
    name: "Phone",
    recovery: { time: 60 },
  });
});

test("there is no edit while something is missing, and an empty one where it is so already", () => {
  for (const { value } of changeKinds) {
    expect(editOf(plan, { kind: value }), value).toBeUndefined();
  }
  expect(
    editOf(plan, { kind: "tolerance", element: orders, need: 0, duration: minutes(0) }),
  ).toEqual([]);
});
