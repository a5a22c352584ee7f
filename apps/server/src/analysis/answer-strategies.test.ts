import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { answerAboutStrategies } from "./answer-strategies.ts";

test("single losses are counted in a plan of more than 10,000 elements, pairs in others, unless asked", () => {
  expect(orderOf(10_001)).toBe(1);
  expect(orderOf(3)).toBe(2);
  expect(orderOf(3, 3)).toBe(3);
});

/** The order that an answer says, of a plan of so many elements and without strategies. */
function orderOf(count: number, order?: number): unknown {
  const elements = Array.from({ length: count }, (_, at) => ({
    id: `e-${at}`,
    kind: "service" as const,
    name: `Service ${at}`,
  }));
  const plan = planOf({ elements });
  const question = { about: "strategies", by: "hours", order } as const;
  const answer = answerAboutStrategies({ written: plan, plan }, question, () => {});
  return JSON.parse(answer).order;
}
