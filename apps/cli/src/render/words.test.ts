import { ElementId } from "@mainstay/plan";
import { expect, test } from "vitest";
import { tie } from "./tie.ts";
import {
  afterWords,
  count,
  listed,
  percent,
  plain,
  ringWords,
  spanShort,
  spanWords,
  verb,
} from "./words.ts";

test.each([
  [0, "0 m", "0"],
  [30, "30 m", "30m"],
  [75, "1 h 15 m", "1h15m"],
  [1440, "1 d", "1d"],
  [3 * 1440 + 60, "3 d 1 h", "3d1h"],
  [Number.POSITIVE_INFINITY, "never", "never"],
])("%d minutes are said as %s and %s", (minutes, words, short) => {
  expect(spanWords(minutes).replaceAll(tie, " ")).toBe(words);
  expect(spanShort(minutes)).toBe(short);
});

test("numbers never part from their units", () => {
  expect([spanWords(75), percent(0.5), count(2, "gap")].join("")).not.toContain(" ");
});

test("an instant ends a sentence", () => {
  expect(afterWords(0)).toBe("at once");
  expect(afterWords(60)).toBe(`after 1${tie}h`);
});

test("nouns agree with their number", () => {
  expect(count(1, "process", "processes")).toBe(`1${tie}process`);
  expect(count(0, "gap")).toBe(`0${tie}gaps`);
});

test("verbs agree with their number", () => {
  expect([0, 1, 2].map((number) => verb(number, "is", "are"))).toEqual(["are", "is", "are"]);
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("%j is listed as %j", (words, sentence) => {
  expect(listed(words)).toBe(sentence);
});

test("a ring is closed", () => {
  const ring = [ElementId.parse("a"), ElementId.parse("b")];
  expect(ringWords(ring, (id) => id.toUpperCase())).toBe("A → B → A");
});

test("text from outside cannot steer the terminal", () => {
  expect(plain("red\u001b[31m bell\u0007 line\nbreak \u202etxt.exe")).toBe(
    "red bell  line break  txt.exe",
  );
});
