import { expect, test } from "vitest";
import type { Way } from "./drawn/drawn.ts";
import { needWords } from "./need-words.ts";

const usual = {
  atLeast: 1,
  of: 1,
  for: "operate",
  holds: "PT0M",
  loss: 1,
  evidence: "declared",
} as const;
const way = (more: Partial<Way["needs"][number]>): Way => ({
  from: "a",
  to: "b",
  through: 0,
  needs: [{ ...usual, ...more }],
});

test("what is usual is not said", () => {
  expect(needWords(way({}))).toBe("");
});

test("what is not usual is said", () => {
  expect(needWords(way({ of: 2, holds: "PT4H", evidence: "observed" }))).toBe(
    "1 of 2 is enough, holds 4 h, observed",
  );
  expect(needWords(way({ loss: 0.3, for: "recover" }))).toBe("costs 30\u00a0%, to be restored");
  expect(needWords({ from: "a", to: "b", through: 2, needs: [] })).toBe("through 2 not shown");
});
