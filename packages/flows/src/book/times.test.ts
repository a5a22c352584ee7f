import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Times } from "../observation.ts";
import { emptyTally, mergeTallies, type Tally } from "./tally.ts";
import { addedTimes, mostTimes, oneTime, timesIn } from "./times.ts";

describe("times of a source", () => {
  test("are whole microseconds", () => {
    expect(oneTime(0.125)).toEqual({ count: 1, sum: 125, min: 125, max: 125 });
    expect(timesIn({ count: 2, sum: 94, min: 45, max: 48 })).toEqual({
      count: 2,
      sum: 94_000,
      min: 45_000,
      max: 48_000,
    });
  });

  test.each([
    ["none", { count: 0, sum: 0, min: 0, max: 0 }],
    ["half a time", { count: 0.5, sum: 1, min: 1, max: 1 }],
    ["a shortest that is longer than the longest", { count: 2, sum: 9, min: 5, max: 4 }],
    ["a sum that is less than the longest", { count: 2, sum: 3, min: 1, max: 4 }],
    ["a sum that is more than so many can be", { count: 2, sum: 99, min: 1, max: 4 }],
    ["no number", { count: 1, sum: Number.NaN, min: 0, max: 0 }],
    ["more than can be counted", { count: 1, sum: 1e300, min: 1e300, max: 1e300 }],
  ])("are none where it tells %s", (_, told) => {
    expect(timesIn(told)).toBeUndefined();
  });

  test("that are less than it can tell are there", () => {
    expect(timesIn({ count: 3, sum: 0, min: 0, max: 0 })).toEqual({
      count: 3,
      sum: 0,
      min: 0,
      max: 0,
    });
  });
});

const measured: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(1e9), { minLength: 1 });
const times = measured.map(timesOf);

function timesOf(all: readonly number[]): Times {
  return {
    count: all.length,
    sum: all.reduce((sum, one) => sum + one, 0),
    min: Math.min(...all),
    max: Math.max(...all),
  };
}

describe("times together", () => {
  test("are those of all that was measured", () => {
    fc.assert(
      fc.property(measured, measured, (one, other) => {
        expect(addedTimes(timesOf(one), timesOf(other))).toEqual(timesOf([...one, ...other]));
      }),
    );
    expect(addedTimes(undefined, undefined)).toBeUndefined();
  });

  test("of several places are those of one of them, who measured most, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(fc.option(times, { nil: undefined })), (all) => {
        const most = mostTimes(all);
        expect(mostTimes(all.toReversed())).toEqual(most);
        expect(mostTimes([...all, most])).toEqual(most);
        const known = all.filter((one) => one !== undefined);
        expect(most?.count).toBe(
          known.length === 0 ? undefined : Math.max(...known.map(({ count }) => count)),
        );
        expect(all.length === 0 ? [most] : all).toContainEqual(most);
      }),
    );
  });

  test("of requests and of packets never add up", () => {
    const tally = (vantage: string, seen: Partial<Tally>): Tally => ({
      ...emptyTally(vantage),
      ...seen,
    });
    fc.assert(
      fc.property(times, times, (responses, roundTrips) => {
        const apart = mergeTallies([tally("one", { responses }), tally("other", { roundTrips })]);
        expect(apart).toMatchObject({ responses, roundTrips });
        expect(mergeTallies([tally("one", { responses })])).not.toHaveProperty("roundTrips");
      }),
    );
  });
});
