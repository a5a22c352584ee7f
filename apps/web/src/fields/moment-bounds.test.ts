import { expect, test } from "vitest";
import { happened, momentFault } from "./moment-bounds.ts";

const bounds = happened("2026-05-16T10:00:20Z", "2026-05-16T08:30:40Z", "It was lost");

test.each([
  ["2026-05-16T08:29:59Z", /^It was lost only at 16 May/],
  ["2026-05-16T10:01:00Z", /^That is still to come/],
  ["2027-05-16T08:30:00.000Z", /^That is still to come/],
])("%s is not between them", (instant, fault) => {
  expect(momentFault(instant, bounds)).toMatch(fault);
});

test.each(["2026-05-16T08:30:00.000Z", "2026-05-16T10:00:00.000Z", undefined])(
  "%s can be, since fields have only minutes",
  (instant) => {
    expect(momentFault(instant, bounds)).toBeUndefined();
  },
);

test("what is needed is asked for", () => {
  expect(momentFault(undefined, { ...bounds, missing: "Give one." })).toBe("Give one.");
});
