import { expect, test } from "vitest";
import { channelWords, outcomeWords, secondsWords, tookWords } from "./call-words.ts";

const counts = { people: 3, reached: 2, byStandIn: 0, calling: 1, waiting: 0, silent: 0 };
const at = "2026-11-29T09:00:00.000Z";

test("a call that goes on says how many were reached", () => {
  expect(outcomeWords({ kind: "drill", counts })).toBe("Going on: 2 of 3 reached");
});

test("one that was stopped says by whom", () => {
  const end = { at, outcome: "stopped", by: { name: "Ada" } } as const;
  expect(outcomeWords({ kind: "drill", counts, end })).toBe("Stopped by Ada: 2 of 3 reached");
});

test("one that reached everybody says so", () => {
  const all = { ...counts, reached: 3 };
  expect(outcomeWords({ kind: "real", counts: all, end: { at, outcome: "reached" } })).toBe(
    "All 3 were reached",
  );
});

test.each([
  ["2026-11-29T09:00:59.000Z", "under a minute"],
  ["2026-11-29T09:12:30.000Z", "12 min"],
  ["2026-11-29T11:05:00.000Z", "2 h 5 min"],
])("until %s it took %s", (to, words) => expect(tookWords(at, to)).toBe(words));

test("times to answer are told in seconds while these matter, and channels by how many they reached", () => {
  expect([null, 0, 119, 120, 7199, 7300].map(secondsWords)).toEqual([
    "",
    "0 s",
    "119 s",
    "2 min",
    "2 h 0 min",
    "2 h 2 min",
  ]);
  const by = [
    { channel: "Mail", people: 1 },
    { channel: "Fax", people: 0 },
    { channel: "Text", people: 4 },
  ];
  expect(channelWords({ median: 1, longest: 1, by, byHand: 2 })).toBe("Text 4, Mail 1, by hand 2");
});
