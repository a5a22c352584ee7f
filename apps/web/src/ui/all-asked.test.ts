import { expect, test } from "vitest";
import { allAsked, type Query } from "./all-asked.ts";

function asked<Answer>(data: Answer | undefined, error: Error | null = null) {
  let times = 0;
  const query: Query<Answer> = { data, error, refetch: () => times++ };
  return { query, timesAgain: () => times };
}
const broken = new Error("it broke");

test("all is answered once everything is, also where asking again failed", () => {
  expect(allAsked(asked("a").query, asked(1, broken).query)).toMatchObject({
    data: ["a", 1],
    error: null,
  });
});

test("nothing is answered while something is missing, and what failed is asked again alone", () => {
  const there = asked("a");
  const missing = asked<number>(undefined, broken);
  const all = allAsked(there.query, missing.query);
  expect(all).toMatchObject({ data: undefined, error: broken });
  all.refetch();
  expect(missing.timesAgain()).toBe(1);
  expect(there.timesAgain()).toBe(0);
});
