import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPlan } from "../check/check-plan.ts";
import { staysValid } from "../check/stays-valid.ts";
import { arbitraryEdit } from "../testing/arbitrary-edit.ts";
import { arbitraryUsingPlan } from "../testing/arbitrary-uses.ts";
import { officeCatalog } from "../testing/office-catalog.ts";
import { planOf } from "../testing/plan-of.ts";
import { applyEdit } from "./apply-edit.ts";
import { applyToValid } from "./apply-to-valid.ts";
import { applyUnchecked } from "./apply-unchecked.ts";
import { editBetween } from "./edit-between.ts";

const catalogs = [officeCatalog];

test("gives what a check of the whole plan gives", () => {
  fc.assert(
    fc.property(arbitraryEdit(), ({ plan, edit }) => {
      expect(applyToValid(plan, edit)).toEqual(applyEdit(plan, edit));
    }),
    { numRuns: 300 },
  );
});

test("gives the same of plans that use a catalog", () => {
  fc.assert(
    fc.property(arbitraryUsingPlan(), arbitraryUsingPlan(), (before, after) => {
      fc.pre(checkPlan(before, { catalogs }).length === 0);
      const edit = editBetween(before, after).slice(0, 5);
      expect(applyToValid(before, edit, { catalogs })).toEqual(
        applyEdit(before, edit, { catalogs }),
      );
    }),
  );
});

const plan = planOf({
  uses: [{ id: "office", leaveOut: ["chat"] }],
  units: [
    { id: "north", name: "North" },
    { id: "south", name: "South", parent: "north" },
  ],
  people: [{ id: "ann", name: "Ann" }],
  elements: [
    { id: "crew", kind: "team", name: "Crew" },
    { id: "depot", kind: "site", name: "Depot", needs: ["mail"] },
  ],
  sops: [{ id: "sop", name: "SOP", steps: [{ what: "Drive", who: "crew" }] }],
});

function isToldAtOnce(...edit: Parameters<typeof applyEdit>[1]): boolean {
  const edited = applyUnchecked(plan, edit);
  if ("problems" in edited) throw new Error("the edit cannot be made");
  return staysValid({ before: plan, after: edited.plan }, catalogs);
}

test("what leaves every id where it was is told at once", () => {
  expect(isToldAtOnce({ put: "elements/depot/name", value: "Yard" })).toBe(true);
  expect(isToldAtOnce({ put: "elements/depot/owner", value: "ann" })).toBe(true);
  expect(
    isToldAtOnce({ put: "elements/gate", value: { id: "gate", kind: "site", name: "Gate" } }),
  ).toBe(true);
});

test("what another record may mind is left to the check of the whole plan", () => {
  expect(isToldAtOnce({ remove: "people/ann" })).toBe(false);
  expect(isToldAtOnce({ put: "elements/crew/kind", value: "site" })).toBe(false);
  expect(isToldAtOnce({ put: "elements/depot/owner", value: "anne" })).toBe(false);
  expect(isToldAtOnce({ put: "units/north/parent", value: "south" })).toBe(false);
  expect(
    isToldAtOnce({ put: "elements/chat", value: { id: "chat", kind: "service", name: "Chat" } }),
  ).toBe(false);
});
