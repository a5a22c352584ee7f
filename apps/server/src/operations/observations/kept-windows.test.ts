import { expect, test } from "vitest";
import { keepWindows, type WindowAsked } from "./kept-windows.ts";

const start = new Date("2026-06-03T12:00:00Z").getTime();

/** What is kept of windows, with the seconds since the start at which each was made. */
function keeping() {
  const ask = keepWindows<number>({ fresh: 30_000, stale: 120_000, most: 2 });
  const made: number[] = [];
  const waits: (() => void)[] = [];
  let isHeld = false;
  let isFailing = false;
  const at = (seconds: number, asked: WindowAsked) =>
    ask(asked, new Date(start + seconds * 1000), async () => {
      made.push(seconds);
      if (isHeld) await new Promise<void>((resolve) => waits.push(resolve));
      if (isFailing) throw new Error("away");
      return seconds;
    });
  return {
    made,
    at,
    last: (minutes: number, seconds: number) => at(seconds, last(minutes, seconds)),
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      for (const go of waits.splice(0)) go();
    },
    fail: (is: boolean) => {
      isFailing = is;
    },
  };
}

/** The last minutes, asked for at a second: it begins and ends elsewhere every minute. */
function last(minutes: number, seconds: number): WindowAsked {
  const now = start / 60_000 + seconds / 60;
  return {
    window: { from: Math.floor(now - minutes), until: Math.ceil(now) },
    isUntilNow: true,
  };
}
const between = (from: number, until: number): WindowAsked => ({
  window: { from, until },
  isUntilNow: false,
});
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test("whoever goes on looking at the last hour never waits, however the minutes go by", async () => {
  const { last: look, made, hold } = keeping();
  expect(await look(60, 50)).toBe(50);
  expect(await look(60, 65)).toBe(50);
  hold();
  // Nobody lets go of what makes it anew, so who waited for it would wait for ever.
  expect(await look(60, 85)).toBe(50);
  expect(await look(60, 165)).toBe(50);
  expect(made).toEqual([50, 85]);
});

test("what was made anew answers from then on, also minutes later", async () => {
  const { last: look, made } = keeping();
  for (let seconds = 0; seconds <= 1200; seconds += 40) {
    expect(await look(60, seconds)).toBe(Math.max(0, seconds - 40));
    await settled();
  }
  expect(made).toHaveLength(31);
});

test("who comes back after two minutes waits for what is then", async () => {
  const { last: look } = keeping();
  await look(60, 0);
  expect(await look(60, 120)).toBe(120);
});

test("the last hour that goes by throws nothing else out", async () => {
  const { at, last: look, made } = keeping();
  const day = between(1000, 2440);
  await at(0, day);
  for (let seconds = 0; seconds < 90; seconds += 10) await look(60, seconds);
  await settled();
  const before = made.length;
  expect(await at(20, day)).toBe(0);
  expect(made).toHaveLength(before);
});

test("of more windows those asked for last are kept", async () => {
  const { at, made } = keeping();
  for (const [seconds, from] of [
    [0, 1],
    [1, 2],
    [2, 1],
    [3, 3],
    [4, 1],
    [5, 2],
  ] as const) {
    await at(seconds, between(from, 100));
  }
  expect(made).toEqual([0, 1, 3, 5]);
});

test("windows are told apart by where they begin, and by their ends where these are said", async () => {
  const { at, last: look, made } = keeping();
  await look(60, 0);
  await look(120, 1);
  await at(2, between(1, 100));
  await at(3, between(1, 101));
  await at(4, between(1, 101));
  expect(made).toEqual([0, 1, 2, 3]);
});

test("a window from an instant until now stays the same while it grows, and is not the last minutes", async () => {
  const { at, last: look, made } = keeping();
  const from = start / 60_000 - 10;
  const since = (seconds: number): WindowAsked => ({
    window: { from, until: Math.ceil(start / 60_000 + seconds / 60) },
    isUntilNow: true,
  });
  await at(0, since(0));
  expect(await at(25, since(85))).toBe(0);
  await look(5, 26);
  await look(15, 27);
  expect(made).toEqual([0, 26, 27]);
});

test("those who ask at once wait for the same", async () => {
  const { last: look, made, hold, release } = keeping();
  hold();
  const both = [look(60, 0), look(60, 59)];
  release();
  expect(await Promise.all(both)).toEqual([0, 0]);
  expect(made).toEqual([0]);
});

test("those who ask for the same wait for the same, however many windows are asked for", async () => {
  const { at, made, hold, release } = keeping();
  hold();
  const all = [1, 2, 3, 4, 1].map((from, second) => at(second, between(from, 100)));
  release();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 0]);
  expect(made).toEqual([0, 1, 2, 3]);
});

test("what could not be made is tried again, and what was kept still answers", async () => {
  const { last: look, made, fail } = keeping();
  fail(true);
  await expect(look(60, 0)).rejects.toThrow("away");
  fail(false);
  expect(await look(60, 1)).toBe(1);
  fail(true);
  expect(await look(60, 41)).toBe(1);
  await settled();
  fail(false);
  expect(await look(60, 42)).toBe(1);
  await settled();
  expect(await look(60, 43)).toBe(42);
  expect(made).toEqual([0, 1, 41, 42]);
});

test("what no longer holds is made anew, however young it is", async () => {
  const ask = keepWindows<string>({ fresh: 30_000, stale: 120_000, most: 2 });
  let plan = "one";
  const asked = () =>
    ask(
      last(60, 0),
      new Date(start),
      () => Promise.resolve(plan),
      (made) => made === plan,
    );
  expect(await asked()).toBe("one");
  plan = "two";
  expect(await asked()).toBe("two");
});
