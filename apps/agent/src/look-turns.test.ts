import { expect, test } from "vitest";
import { lookTurns } from "./look-turns.ts";

/** Turns after looks that took so many milliseconds, one second after another. */
function turnsAfter(looks: readonly (readonly ["brief" | "whole", number])[]) {
  const turns = lookTurns();
  for (const [second, [depth, cost]] of looks.entries()) {
    turns.took({ depth, at: second * 1_000, cost });
  }
  return turns;
}

test.each([
  [[["whole", 900]], 2_000],
  [
    [
      ["whole", 900],
      ["brief", 2],
    ],
    2_000,
  ],
  [
    [
      ["whole", 900],
      ["brief", 40],
    ],
    20_000,
  ],
  [
    [
      ["whole", 900],
      ["brief", 40],
      ["whole", 900],
    ],
    20_000,
  ],
  [
    [
      ["whole", 900],
      ["brief", 20],
      ["brief", 60],
    ],
    20_000,
  ],
  [
    [
      ["whole", 900],
      ["brief", 800],
    ],
    60_000,
  ],
] as const)("after looks of %j milliseconds the pause is %d", (looks, pause) => {
  expect(turnsAfter(looks).pause()).toBe(pause);
});

test("the first look is whole, and another when it may cost that again", () => {
  expect(lookTurns().depthAt(0)).toBe("whole");
  const turns = turnsAfter([
    ["whole", 900],
    ["whole", 40],
    ["brief", 5],
  ]);
  expect(turns.depthAt(1_000 + 39_999)).toBe("brief");
  expect(turns.depthAt(1_000 + 40_000)).toBe("whole");
});

test("counters are read every five minutes, whatever they cost", () => {
  const turns = turnsAfter([
    ["whole", 900],
    ["whole", 5_000],
  ]);
  expect(turns.depthAt(1_000 + 300_000)).toBe("whole");
});
