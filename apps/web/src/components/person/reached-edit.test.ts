import { applyEdit } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { type Reached, reachedEdit, reachedNow, withEntered } from "./reached-edit.ts";

const plan = planOf({
  people: [
    { id: "ben", name: "Ben" },
    {
      id: "ida",
      name: "Ida",
      backup: "ben",
      contacts: [
        { kind: "phone", address: "1" },
        { kind: "email", address: "ida@example.com" },
        { kind: "phone", address: "2" },
      ],
    },
  ],
});
const [ben, ida] = plan.people;

function after(reached: Reached) {
  if (ida === undefined) throw new Error("Ida is in the plan.");
  const edited = applyEdit(plan, reachedEdit(plan, ida.id, reached));
  if ("problems" in edited) throw new Error(edited.problems[0]?.message);
  return edited.plan.people[1];
}

test("left as it is, nothing changes", () => {
  if (ida === undefined) throw new Error("Ida is in the plan.");
  expect(reachedNow(ida)).toEqual({
    addresses: { phone: "1", email: "ida@example.com" },
    backup: ben?.id,
  });
  expect(reachedEdit(plan, ida.id, reachedNow(ida))).toEqual([]);
});

test("a way changes, goes or comes; the order stays, and so do further addresses", () => {
  const changed = after({ addresses: { phone: " 3 ", email: "", sms: "4" }, backup: undefined });
  expect(changed).toEqual({
    id: "ida",
    name: "Ida",
    contacts: [
      { kind: "phone", address: "3" },
      { kind: "phone", address: "2" },
      { kind: "sms", address: "4" },
    ],
  });
});

test("what is not entered is as others left it", () => {
  const now: Reached = { addresses: { phone: "1", email: "new@example.com" }, backup: ben?.id };
  expect(withEntered(now, { addresses: { phone: "3" } })).toEqual({
    addresses: { phone: "3", email: "new@example.com" },
    backup: ben?.id,
  });
  expect(withEntered(now, { addresses: {}, backup: null }).backup).toBeUndefined();
});
