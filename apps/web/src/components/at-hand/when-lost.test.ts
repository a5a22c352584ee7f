import { expect, test } from "vitest";
import { whenLost } from "./when-lost.ts";

const below = (from: string, to: string) => ({
  level: [],
  firstImpact: from,
  below: [{ from, to, rtoBreach: null, mtpdBreach: null }],
  causes: [],
});
const happening = {
  scenario: null,
  elements: { teams: below("PT0M", "PT4H"), phones: below("PT90M", "never") },
  rings: [],
};

test("what is lost tells from when until when, and what is not works", () => {
  expect(whenLost(happening, "teams")).toEqual({ isLost: true, words: "lost at once, until 4 h" });
  expect(whenLost(happening, "phones").words).toBe("lost after 90 min, for good");
  expect(whenLost(happening, "paper")).toEqual({ isLost: false, words: "works" });
});
