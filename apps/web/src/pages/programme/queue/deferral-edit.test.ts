import { applyEdit } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { deferralEdit } from "./deferral-edit.ts";

const plan = planOf({
  people: [{ id: "ida", name: "Ida" }],
  trainings: [{ id: "papers", name: "Papers", for: ["everybody"] }],
  deferrals: [
    {
      id: "papers-until-2026-09-01",
      record: "trainings/papers",
      until: "2026-09-01",
      reason: "Moving",
      approver: "ida",
      on: "2026-05-01",
    },
  ],
});

test("puts off for one person what is due to one, under an id of its own", () => {
  const edit = deferralEdit(plan, {
    item: { record: "trainings/papers", person: "ida", what: "train", name: "Papers" },
    until: "2026-09-01",
    reason: "On leave",
    approver: "ida",
    on: "2026-06-01",
  });
  expect(edit).toMatchObject([{ put: "deferrals/papers-until-2026-09-01-2" }]);
  const edited = applyEdit(plan, edit);
  expect(edited).toMatchObject({
    plan: { deferrals: [{}, { person: "ida", reason: "On leave" }] },
  });
});
