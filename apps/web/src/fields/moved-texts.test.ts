import { expect, test } from "vitest";
import { movedTexts } from "./moved-texts.ts";

const texts = { "steps/0/takes": "4 hou", "steps/2/what": "", name: "" };

test("what is half typed goes where its item goes", () => {
  const swapped = movedTexts(texts, "steps", (at) => [1, 0, 2][at]);
  expect(Object.fromEntries(swapped)).toEqual({
    "steps/0/takes": undefined,
    "steps/1/takes": "4 hou",
    "steps/2/what": "",
  });
});

test("what is half typed in an item that goes, goes with it, and what is after it moves up", () => {
  const removed = movedTexts(texts, "steps", (at) => (at === 0 ? undefined : at - 1));
  expect(Object.fromEntries(removed)).toEqual({
    "steps/0/takes": undefined,
    "steps/2/what": undefined,
    "steps/1/what": "",
  });
});

test("other fields, lists with a longer name, and items that go by their names are left alone", () => {
  const others = { "stepsDone/0": "x", "steps/first/takes": "4 hou", name: "" };
  expect(movedTexts(others, "steps", () => 0).size).toBe(0);
});
