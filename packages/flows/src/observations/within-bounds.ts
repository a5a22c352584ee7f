import { outcomes, timesOf } from "../observation.ts";
import { mostOfAMinute, mostToAddUp, type ObservedMinute } from "./observation-batch.ts";

/** What of rows is more than a minute can have: times that were measured, and counts of connections and bytes. */
export type BeyondBounds = { times: number; counts: number };

/**
 * A row without what is more than a minute can have, which is counted: a server takes no batch with such a figure. What sources tell in
 * parts, such as means, is rounded.
 */
export function withinBounds(row: ObservedMinute, beyond: BeyondBounds): ObservedMinute {
  const { bytesOut, bytesIn, responses: _, roundTrips: __, ...rest } = row;
  const counted = (figure: number | undefined, most: number): number | undefined => {
    if (figure === undefined) return undefined;
    const whole = Math.round(figure);
    if (whole >= 0 && whole <= most) return whole;
    beyond.counts++;
    return undefined;
  };
  const began = outcomes.flatMap((outcome) => {
    const count = counted(row.outcomes[outcome], mostOfAMinute) ?? 0;
    return count === 0 ? [] : [[outcome, count] as const];
  });
  const measured = timesOf.flatMap((kind) => {
    const times = row[kind];
    if (times === undefined) return [];
    // No single time is longer than all of them together.
    if (times.count <= mostOfAMinute && times.sum <= mostToAddUp) return [[kind, times] as const];
    beyond.times++;
    return [];
  });
  const [out, back] = [counted(bytesOut, mostToAddUp), counted(bytesIn, mostToAddUp)];
  return {
    ...rest,
    outcomes: Object.fromEntries(began),
    ...(out === undefined ? {} : { bytesOut: out }),
    ...(back === undefined ? {} : { bytesIn: back }),
    ...Object.fromEntries(measured),
  };
}
