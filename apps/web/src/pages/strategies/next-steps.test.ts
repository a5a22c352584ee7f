import { Strategy, StrategyStatus } from "@mainstay/plan";
import { expect, test } from "vitest";
import { nextSteps } from "./next-steps.ts";

const changes = [{ put: "elements/erp/recovery/time", value: "4h" }];
const strategy = (status: StrategyStatus) =>
  Strategy.parse({ id: "standby", name: "Standby", status, changes });

test("what is implemented is in the plan in the same step", () => {
  const [first] = nextSteps(strategy("approved"));
  expect(first?.edit).toEqual([
    ...changes,
    { put: "strategies/standby/status", value: "implemented" },
  ]);
});

test("nobody approves by a status: only the approval does", () => {
  const ends = nextSteps(strategy("proposed")).flatMap(({ edit }) => edit);
  expect(ends).toEqual([{ put: "strategies/standby/status", value: "retired" }]);
});

test("nobody rejects without a reason", () => {
  for (const status of ["proposed", "approved"] as const) {
    expect(nextSteps(strategy(status)).at(-1)).toMatchObject({ verb: "Reject", reason: "needed" });
  }
});

test.each(StrategyStatus.options)("something can be done about what is %s", (status) => {
  expect(nextSteps(strategy(status)).length).toBeGreaterThan(0);
});
