import { expect, test } from "vitest";
import { lowest, Timeline } from "./timeline.ts";

function timeline(...steps: readonly (readonly [number, number])[]): Timeline {
  const result = new Timeline();
  for (const [time, level] of steps) result.push(time, level);
  return result;
}

function stepsOf({ times, levels, length }: Timeline): number[][] {
  return Array.from({ length }, (_, step) => [times[step], levels[step]]);
}

test("a step that changes nothing is left out, and one at the same time replaces the last", () => {
  expect(stepsOf(timeline([0, 1], [1, 0.5], [2, 0.5], [3, 0], [3, 0.5], [4, 1]))).toEqual([
    [1, 0.5],
    [4, 1],
  ]);
});

test("it grows", () => {
  const many = timeline(
    ...Array.from({ length: 100 }, (_, at) => [at, at % 2 === 0 ? 0 : 0.5] as const),
  );
  expect(many.length).toBe(100);
  expect(many.times[99]).toBe(99);
});

test("the lowest of two counts at every instant", () => {
  const into = new Timeline();
  lowest(into, timeline([0, 0.5], [4, 1]), timeline([1, 0.2], [2, 0.8], [6, 0]));
  expect(stepsOf(into)).toEqual([
    [0, 0.5],
    [1, 0.2],
    [2, 0.5],
    [4, 0.8],
    [6, 0],
  ]);
});
