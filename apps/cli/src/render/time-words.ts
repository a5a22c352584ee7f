import type { MeasuredTimes, Times } from "@mainstay/flows";

/** Times that were measured, for people: the mean and the most of each kind: `response 47 ms, at most 48 ms`. Empty where there are none. */
export function timeWords({ responses, roundTrips }: MeasuredTimes): string {
  return [
    ...(responses === undefined ? [] : [`response ${meanAndMost(responses)}`]),
    ...(roundTrips === undefined ? [] : [`round trip ${meanAndMost(roundTrips)}`]),
  ].join("; ");
}

/** The mean of times and the longest: `47 ms, at most 48 ms`. */
export function meanAndMost({ count, sum, max }: Times): string {
  const mean = lengthWords(sum / count);
  return count === 1 ? mean : `${mean}, at most ${lengthWords(max)}`;
}

/** Microseconds: `0.13 ms`, `47 ms`, `1.2 s`. */
function lengthWords(microseconds: number): string {
  const milliseconds = microseconds / 1_000;
  const [length, unit] = milliseconds < 1_000 ? [milliseconds, "ms"] : [milliseconds / 1_000, "s"];
  const decimals = length === 0 || length >= 10 ? 0 : length >= 1 ? 1 : 2;
  return `${length.toLocaleString("en", { maximumFractionDigits: decimals })} ${unit}`;
}
