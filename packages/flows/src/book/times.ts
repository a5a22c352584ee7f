import type { MeasuredTimes, Times } from "../observation.ts";

/**
 * Times as a source tells them, in milliseconds; undefined where it measured none, or tells what no times can be: the shortest longer
 * than the longest, or a sum that so many cannot have.
 */
export function timesIn({ count, sum, min, max }: Times): Times | undefined {
  const [total, least, most] = [sum, min, max].map((time) => Math.round(time * 1_000));
  const times = { count, sum: total ?? 0, min: least ?? 0, max: most ?? 0 };
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(times.sum))
    return undefined;
  // Who rounds each of them down has a sum that is a little too small, or too large.
  const isOff = times.sum < times.max || times.sum < 0 || times.min < 0 || times.min > times.max;
  return isOff || times.sum > count * (times.max + 1_000) ? undefined : times;
}

/** One time that was measured, in milliseconds; undefined for what is none. */
export function oneTime(milliseconds: number): Times | undefined {
  return timesIn({ count: 1, sum: milliseconds, min: milliseconds, max: milliseconds });
}

/** Times and others of the same kind together. */
export function addedTimes(one: Times | undefined, other: Times | undefined): Times | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    count: one.count + other.count,
    sum: one.sum + other.sum,
    min: Math.min(one.min, other.min),
    max: Math.max(one.max, other.max),
  };
}

/**
 * Of the same kind of times, measured by several who may have seen the same connections, those of who measured most; of as many, the
 * longer ones. Those of one alone, so that a mean is of what it says.
 */
export function mostTimes(all: Iterable<Times | undefined>): Times | undefined {
  let most: Times | undefined;
  for (const times of all) {
    if (times !== undefined && (most === undefined || isMore(times, most))) most = times;
  }
  return most;
}

/** Both kinds of times by what is made of each, without what there is not. */
export function eachTimes<Made>(times: (kind: keyof MeasuredTimes) => Made | undefined): {
  readonly [Kind in keyof MeasuredTimes]?: Made;
} {
  const [responses, roundTrips] = [times("responses"), times("roundTrips")];
  return {
    ...(responses === undefined ? {} : { responses }),
    ...(roundTrips === undefined ? {} : { roundTrips }),
  };
}

function isMore(one: Times, other: Times): boolean {
  const order = [
    one.count - other.count,
    one.sum - other.sum,
    one.max - other.max,
    one.min - other.min,
  ];
  return (order.find((difference) => difference !== 0) ?? 0) > 0;
}
