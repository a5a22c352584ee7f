import { expect, test } from "vitest";
import { namesIn, wordsOf } from "./names-in.ts";

const spans = [
  { site: "", name: "first", first: 0, last: 10 },
  { site: "", name: "second", first: 8, last: 20 },
  { site: "", name: "third", first: 40, last: 50 },
];

test.each([
  ["within", 9, 10, ["second", "first"]],
  ["from the minute behind", 11, 12, ["second"]],
  ["between", 30, 31, ["second"]],
  ["up to the first minute", 30, 40, ["second"]],
  ["with the first minute", 30, 41, ["third"]],
  ["after all", 60, 61, ["third"]],
] as const)("the names of a window %s", (_, from, until, names) => {
  expect(wordsOf(namesIn(spans, { from, until }))).toEqual(names);
});

test("before every name, the first that came holds", () => {
  expect(wordsOf(namesIn(spans.slice(1), { from: 0, until: 1 }))).toEqual(["second"]);
  expect(namesIn([], { from: 0, until: 1 })).toEqual([]);
});
