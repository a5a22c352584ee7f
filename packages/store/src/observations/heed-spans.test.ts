import { expect, test } from "vitest";
import { around, heedSpans, type ListenerSpan } from "./heed-spans.ts";
import { batchOf, rowOf } from "./testing/batch-of.ts";

const listener: ListenerSpan = {
  host: "dc",
  addresses: ["10.0.0.10"],
  port: 49_667,
  protocol: "tcp",
  first: 10_000,
  last: 20_000,
};
const guess = {
  from: "10.0.0.10",
  to: "10.0.0.7",
  clientPort: 49_667,
  port: 49_300,
  roleBy: "lower-port",
} as const;

/** The minutes of which a row is turned round. */
const turnedAt = (minutes: readonly number[], listeners: readonly ListenerSpan[]) =>
  heedSpans(
    batchOf({ minutes: minutes.map((minute) => rowOf({ ...guess, minute })) }).minutes,
    listeners,
  ).flatMap(({ minute, roleBy }) => (roleBy === "listener" ? [minute] : []));

test("each row is asked about by what was told within a day of it", () => {
  const within = [10_000 - around, 15_000, 20_000 + around];
  const without = [10_000 - around - 1, 20_000 + around + 1, 100_000];
  expect(turnedAt([...within, ...without], [listener])).toEqual(within);
});

test("an address that several machines had is of each", () => {
  const other = { ...listener, host: "old", port: 5432 };
  expect(turnedAt([15_000], [listener, other])).toEqual([15_000]);
  expect(turnedAt([15_000], [other, listener])).toEqual([15_000]);
  expect(turnedAt([15_000], [other])).toEqual([]);
});
