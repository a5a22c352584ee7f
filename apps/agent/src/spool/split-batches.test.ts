import { mostRowsOfABatch, type ObservedMinute } from "@mainstay/flows/watching";
import { expect, test } from "vitest";
import { seenOf } from "../testing/seen-of.ts";
import { splitBatches } from "./split-batches.ts";
import { withoutRows } from "./without-rows.ts";

const row = (at: number): ObservedMinute => ({
  minute: at % 2 === 0 ? 7 : 8,
  client: { address: `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}` },
  server: { address: "10.0.0.1" },
  port: 443,
  protocol: "tcp",
  outcomes: { succeeded: 2, refused: 1 },
  roleBy: "listener",
});
const rows = mostRowsOfABatch * 2 + 10;
const whole = {
  ...seenOf(7),
  minutes: Array.from({ length: rows }, (_, at) => row(at)),
  coverage: [7, 8].map((from) => ({
    from,
    to: from + 1,
    opened: 2 * rows,
    seen: (3 * rows) / 2,
    attributed: rows,
    lost: 1,
    withheld: ["other users"],
  })),
};

const sumOf = (batches: ReturnType<typeof splitBatches>, key: "seen" | "attributed" | "lost") =>
  batches.flatMap(({ coverage }) => coverage).reduce((sum, one) => sum + one[key], 0);

test("batches together cover what was covered, and each what its rows tell of", () => {
  const batches = splitBatches(whole, { spool: "s", next: 4 });
  expect(batches.map(({ number, minutes }) => [number, minutes.length])).toEqual([
    [4, mostRowsOfABatch],
    [5, mostRowsOfABatch],
    [6, 10],
  ]);
  for (const { minutes, coverage } of batches) {
    expect(coverage.reduce((sum, { seen }) => sum + seen, 0)).toBe(3 * minutes.length);
  }
  const pieces = batches.flatMap(({ coverage }) => coverage);
  expect(pieces.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(2);
  expect(pieces.reduce((sum, { opened = Number.NaN }) => sum + opened, 0)).toBe(4 * rows);
  expect([sumOf(batches, "seen"), sumOf(batches, "attributed"), sumOf(batches, "lost")]).toEqual([
    3 * rows,
    2 * rows,
    2,
  ]);
});

test("what is lost of one batch is what its rows told of", () => {
  const [first, second, third] = splitBatches(whole, { spool: "s", next: 4 });
  if (first === undefined || second === undefined || third === undefined) throw new Error("none");
  const left = [first, withoutRows(second), third];
  expect(sumOf(left, "lost")).toBe(2 + 3 * mostRowsOfABatch);
  expect(sumOf(left, "seen")).toBe(3 * (rows - mostRowsOfABatch));
});

test("what has rows for one batch is covered as it was", () => {
  const { minutes: _, ...rest } = whole;
  const [only, ...none] = splitBatches({ ...rest, minutes: [row(0)] }, { spool: "s", next: 1 });
  expect(none).toEqual([]);
  expect(only?.coverage).toEqual(whole.coverage);
});
