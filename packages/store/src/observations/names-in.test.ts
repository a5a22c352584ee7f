import { expect, test } from "vitest";
import { namesIn } from "./names-in.ts";

const spans = [
  { name: "first", first: 0, last: 10 },
  { name: "second", first: 8, last: 20 },
  { name: "third", first: 40, last: 50 },
];

test.each([
  ["within", 9, 10, ["second", "first"]],
  ["from the minute behind", 11, 12, ["second"]],
  ["between", 30, 31, ["second"]],
  ["up to the first minute", 30, 40, ["second"]],
  ["with the first minute", 30, 41, ["third"]],
  ["after all", 60, 61, ["third"]],
] as const)("the names of a window %s", (_, from, until, names) => {
  expect(namesIn(spans, { from, until })).toEqual(names);
});

test("before every name, the first that came holds", () => {
  expect(namesIn(spans.slice(1), { from: 0, until: 1 })).toEqual(["second"]);
  expect(namesIn([], { from: 0, until: 1 })).toEqual([]);
});
