import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { mayEdit } from "./may-edit.ts";

const plan = planOf({
  units: [
    { id: "sales", name: "Sales" },
    { id: "north", name: "North", parent: "sales" },
    { id: "finance", name: "Finance" },
  ],
});

test("who edits their own edits what is of their units and of those below", () => {
  const seller = { permissions: ["plan:edit-own"] as const, units: ["sales"] };
  expect(mayEdit(seller, plan, { unit: "sales" })).toBe(true);
  expect(mayEdit(seller, plan, { unit: "north" })).toBe(true);
  expect(mayEdit(seller, plan, { unit: "finance" })).toBe(false);
  expect(mayEdit(seller, plan, {})).toBe(false);
});

test("who edits everything needs no unit, and who only reads edits nothing", () => {
  expect(mayEdit({ permissions: ["plan:edit-own", "plan:edit"], units: [] }, plan, {})).toBe(true);
  expect(mayEdit({ permissions: [], units: ["sales"] }, plan, { unit: "sales" })).toBe(false);
});
