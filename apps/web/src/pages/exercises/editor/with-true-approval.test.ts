import { Exercise } from "@mainstay/plan";
import { expect, test } from "vitest";
import { withTrueApproval } from "./with-true-approval.ts";

const allowed = Exercise.parse({
  id: "autumn",
  name: "Autumn",
  scenario: "no-mail",
  date: "2026-10-01",
  risk: "Mail of one hub",
  approver: "ada",
  approved: "2026-09-01",
});
const { approved: _, ...open } = allowed;

test("what says something else was not approved, until it says the same again", () => {
  const riskier = { ...allowed, risk: "All mail" };
  expect(withTrueApproval(allowed, riskier)).toEqual({ ...open, risk: "All mail" });
  expect(withTrueApproval(allowed, { ...open })).toEqual(allowed);
});

test("another name, or how it went, leaves it approved", () => {
  const renamed = { ...allowed, name: "Fall", strengths: ["The rota"] };
  expect(withTrueApproval(allowed, renamed)).toEqual(renamed);
});

test("what was held stays as it was allowed, and what was not allowed is not", () => {
  const held = { ...allowed, result: "passed" as const };
  const moved = { ...held, date: "2026-10-02" };
  expect(withTrueApproval(held, moved)).toEqual(moved);
  expect(withTrueApproval(open, { ...open, risk: "All mail" })).not.toHaveProperty("approved");
});
