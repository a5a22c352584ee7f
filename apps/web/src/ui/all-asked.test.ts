import { expect, test, vi } from "vitest";
import { allAsked, type Query } from "./all-asked.ts";

const asked = <Answer>(data: Answer | undefined, error: Error | null = null): Query<Answer> => ({
  data,
  error,
  refetch: vi.fn<() => void>(),
});
const broken = new Error("it broke");

test("all is answered once everything is, also where asking again failed", () => {
  expect(allAsked(asked("a"), asked(1, broken))).toMatchObject({ data: ["a", 1], error: null });
});

test("nothing is answered while something is missing, and what failed is asked again alone", () => {
  const there = asked("a");
  const missing = asked<number>(undefined, broken);
  const all = allAsked(there, missing);
  expect(all).toMatchObject({ data: undefined, error: broken });
  all.refetch();
  expect(missing.refetch).toHaveBeenCalledOnce();
  expect(there.refetch).not.toHaveBeenCalled();
});
