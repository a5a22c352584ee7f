import { expect, test } from "vitest";
import type { Use } from "./matrix.ts";
import { cellWords, useSentences } from "./use-words.ts";

const measure = {
  users: 30,
  ofUsers: 40,
  share: 0.75,
  from: "2026-10-01",
  to: "2026-10-30",
  source: "Teams activity",
};
const none = { unit: "sales" };
const declared: Use["declared"] = "work";

test("a cell marks what is declared, and says how many are active", () => {
  expect(cellWords({ ...none, declared, active: measure })).toBe("● 75\u00a0%");
  expect(cellWords({ ...none, declared: "technology" })).toBe("○");
});

test("licences stand in brackets, and only where nobody was seen", () => {
  expect(cellWords({ ...none, licensed: measure })).toBe("(75\u00a0%)");
  expect(cellWords({ ...none, active: measure, licensed: { ...measure, share: 1 } })).toBe(
    "75\u00a0%",
  );
});

test("each evidence is told with its figures and where they are from", () => {
  expect(useSentences({ ...none, declared, active: measure })).toEqual([
    "Declared: work of the unit rests on it.",
    "Active: 30 of 40 people (75\u00a0%), 1 Oct 2026 to 30 Oct 2026, by Teams activity.",
  ]);
});
