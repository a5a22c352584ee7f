import { expect, test } from "vitest";
import { planRoom } from "./room.ts";
import { maxEntries, maxLines, maxPlanLength, maxSourceLength, type Source } from "./source.ts";

function takeAll(...sources: readonly Source[]): readonly (string | undefined)[] {
  const { take } = planRoom();
  return sources.map((source) => take(source));
}

const yaml = (text: string): Source => ({ path: "a.yaml", text });
const json = (text: string): Source => ({ path: "a.json", text });

test("a file has room up to the length that is allowed", () => {
  const whole = " ".repeat(maxSourceLength);
  expect(takeAll(yaml(whole))).toEqual([undefined]);
  expect(takeAll(yaml(`${whole} `))).toEqual([
    "the file is longer than 64 MiB, which is the most: split it",
  ]);
});

test("all files have room together up to the length that is allowed", () => {
  const half = yaml(" ".repeat(maxPlanLength / 2));
  const message = "with this file the plan is longer than 64 MiB, which is the most";
  expect(takeAll(half, half, yaml(" "))).toEqual([undefined, undefined, message]);
});

test.each([
  ["- a\n", yaml],
  ["- - \n", yaml],
  ["a:\n", yaml],
  ["? a\n", yaml],
  ["[a,", yaml],
  ["{", yaml],
  ["[1,", json],
  ["{", json],
])("%j again and again is too much at some point", (piece, source) => {
  const entries = piece.match(/[-?:[{,]/g)?.length ?? 0;
  const most = Math.floor(maxEntries / entries);
  const message = "with this file the plan has more than 1600000 entries, which is the most";
  expect(takeAll(source(piece.repeat(most)))).toEqual([undefined]);
  expect(takeAll(source(piece.repeat(most + 1)))).toEqual([message]);
  expect(takeAll(source(piece), source(piece.repeat(most)))).toEqual([undefined, message]);
});

test("hyphens within words, and the colons of JSON, are no entries", () => {
  const most = maxEntries + 1;
  expect(takeAll(yaml("a-b".repeat(most)), json('"a":'.repeat(most)))).toEqual([
    undefined,
    undefined,
  ]);
});

test.each(["\n", "\r\n", "\r"])("lines that end with %j are counted", (lineBreak) => {
  expect(takeAll(yaml(lineBreak.repeat(maxLines - 1)))).toEqual([undefined]);
  expect(takeAll(yaml(lineBreak.repeat(maxLines)))).toEqual([
    "with this file the plan has more than 3000000 lines, which is the most",
  ]);
});

test("what does not fit, and what is given back, leaves its room to others", () => {
  const { take, giveBack } = planRoom();
  const half = yaml(",".repeat(maxEntries / 2));
  expect(take(half)).toBeUndefined();
  expect(take(yaml(",".repeat(maxEntries)))).toMatch(/entries/);
  expect(take(half)).toBeUndefined();
  expect(take(yaml(","))).toMatch(/entries/);
  giveBack();
  giveBack();
  expect(take(yaml(","))).toBeUndefined();
  expect(take(half)).toMatch(/entries/);
});
