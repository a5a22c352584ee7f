import { expect, test } from "vitest";
import { WindowView, windowAt, windowWords } from "./window-view.ts";

const now = new Date("2026-06-03T12:00:00Z");
const from = "2026-06-01T08:00:00Z";
const until = "2026-06-01T09:00:00Z";

test("a window lasts until now, a week if nothing is said", () => {
  expect(windowAt({}, now)).toEqual({ from: "2026-05-27T12:00:00.000Z" });
  expect(windowAt({ span: "hour" }, now)).toEqual({ from: "2026-06-03T11:00:00.000Z" });
  expect(windowWords({})).toBe("the last week");
});

test("what is chosen by instants goes before what is chosen by length", () => {
  expect(windowAt({ span: "hour", from, until }, now)).toEqual({ from, until });
  expect(windowAt({ from }, now)).toEqual({ from });
  expect(windowWords({ from, until })).toMatch(/^the time from 1 Jun 2026, .* until 1 Jun 2026, /);
  expect(windowWords({ from })).toMatch(/until now$/);
});

test("what an address has that is no window is left out", () => {
  expect(WindowView.parse({ span: "century", from: "yesterday", until })).toEqual({ until });
});
