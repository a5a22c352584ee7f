import { expect, test } from "vitest";
import { watchedShare } from "./watched-share.ts";

const now = new Date("2026-06-03T12:30:00Z");
const minute = now.getTime() / 60_000;
const covering = (covered: number) => ({
  coverage: {
    from: 0,
    to: minute,
    covered,
    gaps: [],
    seen: 1,
    attributed: 1,
    lost: 0,
    withheld: [],
  },
});

test("the observer that watched longest counts, of the hours that have gone by", () => {
  const window = { from: minute - 90, until: minute + 30 };
  expect(watchedShare(window, { observers: [covering(30), covering(45)], now })).toBe(0.5);
  expect(watchedShare(window, { observers: [covering(90)], now })).toBe(1);
});

test("nobody watched where no observer told of the window", () => {
  const window = { from: minute - 60, until: minute };
  expect(watchedShare(window, { observers: [], now })).toBe(0);
  expect(watchedShare(window, { observers: [{}], now })).toBe(0);
});

test("nobody watches more than all of it", () => {
  const window = { from: minute - 10, until: minute };
  expect(watchedShare(window, { observers: [covering(500)], now })).toBe(1);
});
