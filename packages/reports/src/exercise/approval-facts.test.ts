import { Exercise } from "@mainstay/plan";
import { expect, test } from "vitest";
import { approvalFacts, type GivenApproval } from "./approval-facts.ts";

const facts = (more: object, approval?: GivenApproval) =>
  approvalFacts(
    Exercise.parse({ id: "one", name: "One", scenario: "s", date: "2026-12-01", ...more }),
    approval,
    () => "Ada Lund",
  );
const given = { by: "Ben Roth", at: "2026-11-20T09:00:00.000Z", isCurrent: true };
const noted = { approver: "ada", approved: "2026-11-12" };

test("an approval that was given is told before what the plan says of one", () => {
  expect(facts(noted, given)).toEqual([["Allowed by", "Ben Roth, 20 Nov 2026"]]);
  expect(facts(noted, { ...given, onBehalfOf: "Ada Lund", isCurrent: false })).toEqual([
    ["Allowed by", "Ben Roth on behalf of Ada Lund, 20 Nov 2026; it was changed since"],
  ]);
});

test("without one it is told what the plan says, and nobody is said to have allowed it who was only to", () => {
  expect(facts(noted)).toEqual([["Allowed", "by Ada Lund, 12 Nov 2026"]]);
  expect(facts({ approved: "2026-11-12" })).toEqual([["Allowed", "12 Nov 2026"]]);
  expect(facts({ approver: "ada" })).toEqual([["To be allowed by", "Ada Lund"]]);
  expect(facts({ approver: "ada", result: "passed" })).toEqual([
    ["Was to be allowed by", "Ada Lund"],
  ]);
  expect(facts({})).toEqual([["To be allowed by", undefined]]);
});
