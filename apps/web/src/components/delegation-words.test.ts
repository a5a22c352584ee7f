import { expect, test } from "vitest";
import { delegationTime, kindsWords, lapseWords, lastDayAt, timesOf } from "./delegation-words.ts";

const times = timesOf({ from: "2026-11-05", until: "2026-11-09" });
const delegation = { starts: times.starts ?? "", ends: times.ends };
const noon = (day: string) => new Date(`${day}T12:00`);

test("a delegation of days counts from the first to the end of the last", () => {
  expect(delegationTime(delegation, noon("2026-11-04"))).toEqual({
    time: "to-come",
    words: "from 5 Nov 2026 until 9 Nov 2026",
  });
  for (const day of ["2026-11-05", "2026-11-09"])
    expect(delegationTime(delegation, noon(day))).toEqual({
      time: "now",
      words: "until 9 Nov 2026",
    });
  expect(delegationTime(delegation, noon("2026-11-10"))).toEqual({
    time: "over",
    words: "until 9 Nov 2026",
  });
});

test("one that was ended says when and by whom", () => {
  const ended = { ...delegation, endedAt: noon("2026-11-06").toISOString(), endedBy: "Mia" };
  expect(delegationTime(ended, noon("2026-11-06"))).toEqual({
    time: "over",
    words: "ended 6 Nov 2026 by Mia",
  });
});

test("without a first day it is from now on, and a last day has as many hours as it has", () => {
  expect(timesOf({ from: "", until: "2026-11-09" })).not.toHaveProperty("starts");
  for (const until of ["2026-10-25", "2026-03-29", "2026-12-31"]) {
    const { ends } = timesOf({ from: "", until });
    const midnight = new Date(ends);
    expect([midnight.getHours(), midnight.getMinutes()]).toEqual([0, 0]);
  }
});

test.each([
  ["2026-11-30", "2028-11-29"],
  ["2027-03-01", "2029-02-28"],
  ["2028-02-29", "2030-02-27"],
  ["2028-03-01", "2030-02-28"],
])("one made on %s can last until %s, which the server takes", (day, last) => {
  const now = new Date(`${day}T12:00:00Z`);
  expect(lastDayAt(now)).toBe(last);
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + 2);
  const { ends } = timesOf({ from: "", until: last });
  expect(ends.slice(0, 10) <= latest.toISOString().slice(0, 10)).toBe(true);
});

test("what it is for is told in the words of the lists", () => {
  expect(kindsWords({})).toBe("Everything");
  expect(kindsWords({ kinds: ["sops", "callTrees"] })).toBe("Procedures, Call trees");
});

test("one that does not count says why, to whoever it concerns as well", () => {
  const both = { delegator: { id: "h", name: "Helena" }, delegate: { id: "s", name: "Simone" } };
  const words = (lapse: Parameters<typeof lapseWords>[0]["lapse"], self?: string) =>
    lapseWords({ ...both, ...(lapse === undefined ? {} : { lapse }) }, self);
  expect(words(undefined)).toBeUndefined();
  expect(words("delegate-without-role", "h")).toBe(
    "Does not count: Simone may not come in any more",
  );
  expect(words("delegator-without-right", "s")).toBe(
    "Does not count: Helena may not approve any more",
  );
  expect(words("delegator-without-right", "h")).toBe(
    "Does not count: you may not approve any more",
  );
  expect(words("exercises-alone")).toContain("exercises that name Helena");
});
