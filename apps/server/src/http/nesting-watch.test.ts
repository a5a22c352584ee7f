import { expect, test } from "vitest";
import { watchNesting } from "./nesting-watch.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("what is nested too deep is noticed as it arrives, wherever it is cut", () => {
  const watch = watchNesting();
  expect(watch(bytes("[".repeat(64)))).toBeUndefined();
  expect(watch(bytes("{"))).toContain("nested more than 64 deep");
});

test("what stands in texts does not count", () => {
  const watch = watchNesting();
  expect(watch(bytes(`["${"[".repeat(100)}\\`))).toBeUndefined();
  expect(watch(bytes(`"${"{".repeat(100)}"]`))).toBeUndefined();
});

test("what is closed does not count, until there is too much of it", () => {
  const watch = watchNesting();
  const many = bytes("[],".repeat(500_000));
  expect([watch(many), watch(many), watch(many), watch(many)]).toEqual(Array(4).fill(undefined));
  expect(watch(bytes("[]"))).toContain("more than 2000000 lists");
});
