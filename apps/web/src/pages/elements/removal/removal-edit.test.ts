import { applyEdit, invertEdit } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { removalEdit } from "./removal-edit.ts";

const plan = planOf({
  elements: [
    { id: "mail", kind: "service", name: "Mail" },
    { id: "phone", kind: "service", name: "Phone" },
    { id: "orders", kind: "function", name: "Orders", needs: ["mail", { any: ["mail", "phone"] }] },
  ],
});

function after(...ids: readonly string[]) {
  const edited = applyEdit(plan, removalEdit(plan, new Set(ids)));
  if ("problems" in edited) throw new Error(edited.problems[0]?.message);
  return edited.plan;
}

test("an element goes, and what needed it needs the others", () => {
  const { elements } = after("mail");
  expect(elements.map(({ id }) => id)).toEqual(["phone", "orders"]);
  expect(elements[1]?.needs).toMatchObject([{ targets: ["phone"], atLeast: 1 }]);
});

test("a requirement of which nothing is left goes too", () => {
  expect(after("mail", "phone").elements).toEqual([
    { id: "orders", kind: "function", name: "Orders" },
  ]);
});

test("taken back, everything is as it was, in its order", () => {
  const edit = removalEdit(plan, new Set(["mail"]));
  const back = applyEdit(after("mail"), invertEdit(plan, edit));
  expect(back).toEqual({ plan });
});
