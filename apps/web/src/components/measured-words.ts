type Times = { readonly count: number; readonly sum: number; readonly max: number };

/** Times that were measured, in milliseconds, as the server tells them. */
export type Measured = {
  readonly responses?: Times | undefined;
  readonly roundTrips?: Times | undefined;
};

/** What each kind of times is of, for people. */
export const measuredNames = {
  responses: "Response, from a request to its answer",
  roundTrips: "Round trip, of a packet over the network and back",
} as const;

/** The mean of times and the longest: `47 ms, at most 48 ms`; empty where none were measured. */
export function timesWords(times: Times | undefined): string {
  if (times === undefined) return "";
  const { count, sum, max } = times;
  const mean = lengthWords(sum / count);
  return count === 1 ? mean : `${mean}, at most ${lengthWords(max)}`;
}

/** Both kinds in a line: `response 47 ms, at most 48 ms; round trip 0.13 ms`. */
export function measuredWords({ responses, roundTrips }: Measured): string {
  return [
    ...(responses === undefined ? [] : [`response ${timesWords(responses)}`]),
    ...(roundTrips === undefined ? [] : [`round trip ${timesWords(roundTrips)}`]),
  ].join("; ");
}

function lengthWords(milliseconds: number): string {
  const [length, unit] = milliseconds < 1000 ? [milliseconds, "ms"] : [milliseconds / 1000, "s"];
  const decimals = length === 0 || length >= 10 ? 0 : length >= 1 ? 1 : 2;
  return `${length.toLocaleString("en", { maximumFractionDigits: decimals })} ${unit}`;
}
