import { type MeasuredTimes, type Times, timesOf } from "@mainstay/flows";

type Kind = (typeof timesOf)[number];
type Figure = keyof Times;

/** The columns of each kind of times; NULL, all four of them, where none were measured. */
export const timeColumns = {
  responses: {
    count: "responses",
    sum: "response_sum",
    min: "response_min",
    max: "response_max",
  },
  roundTrips: {
    count: "round_trips",
    sum: "round_trip_sum",
    min: "round_trip_min",
    max: "round_trip_max",
  },
} as const satisfies Readonly<Record<Kind, Readonly<Record<Figure, string>>>>;

/** The name of a column of times. */
export type TimeColumn = (typeof timeColumns)[Kind][Figure];

/** The times that a row has in these columns. */
export function timesOfRow(row: Readonly<Record<TimeColumn, number | null>>): MeasuredTimes {
  const measured: { [One in Kind]?: Times } = {};
  for (const kind of timesOf) {
    const names = timeColumns[kind];
    const [count, sum, min, max] = [
      row[names.count],
      row[names.sum],
      row[names.min],
      row[names.max],
    ];
    if (count !== null && sum !== null && min !== null && max !== null)
      measured[kind] = { count, sum, min, max };
  }
  return measured;
}
