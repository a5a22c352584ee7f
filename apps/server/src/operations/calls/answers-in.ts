import type { getCall } from "@mainstay/api";
import type { CalledChannel } from "@mainstay/store";
import type * as z from "zod";

type Report = z.input<typeof getCall.answer>;
type Place = Pick<Report["places"][number], "reached" | "steps">;

/** How long places took to answer, in whole seconds since it was their turn, and by what they were reached first. */
export function answersIn(
  places: readonly Place[],
  channels: readonly Pick<CalledChannel, "name">[],
): Report["answers"] {
  const reached = places.flatMap((place) => (place.reached === undefined ? [] : [place.reached]));
  const seconds = places
    .flatMap(({ reached: answer, steps: [first] }) =>
      answer === undefined || first?.begun === undefined
        ? []
        : [Math.max(0, Math.round((Date.parse(answer.at) - Date.parse(first.begun)) / 1000))],
    )
    .toSorted((one, other) => one - other);
  return {
    median: medianOf(seconds),
    longest: seconds.at(-1) ?? null,
    by: channels.map(({ name }) => ({
      channel: name,
      people: reached.filter(({ channel }) => channel === name).length,
    })),
    byHand: reached.filter(({ channel }) => channel === undefined).length,
  };
}

/** The middle one of ascending numbers; of an even count the mean of the two in the middle, rounded. */
function medianOf(ascending: readonly number[]): number | null {
  const upper = ascending[Math.floor(ascending.length / 2)];
  const lower = ascending[Math.floor((ascending.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.round((lower + upper) / 2);
}
