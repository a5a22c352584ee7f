import { expect, test } from "vitest";
import { heedSpans, type ListenerSpan } from "./heed-spans.ts";
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

test("each row is asked about by what was told on its day, the one before or the one behind", () => {
  const day = 1440;
  const [first, last] = [Math.floor(10_000 / day) - 1, Math.floor(20_000 / day) + 1];
  const within = [first * day, 15_000, last * day + day - 1];
  const without = [first * day - 1, (last + 1) * day, 100_000];
  expect(turnedAt([...within, ...without], [listener])).toEqual(within);
});

test("an address that several machines had is of each", () => {
  const other = { ...listener, host: "old", port: 5432 };
  expect(turnedAt([15_000], [listener, other])).toEqual([15_000]);
  expect(turnedAt([15_000], [other, listener])).toEqual([15_000]);
  expect(turnedAt([15_000], [other])).toEqual([]);
});
