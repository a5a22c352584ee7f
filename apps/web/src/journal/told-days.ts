import { dayWords } from "../components/instant-words.ts";

/**
 * Of instants, the latest first, the days that are to be told: where the day is another than that of the one before, or, of the first,
 * than the day of `now`; in the zone of the device.
 */
export function toldDays(
  instants: readonly string[],
  now: string,
): readonly (string | undefined)[] {
  return instants.map((instant, at) => {
    const day = dayWords(instant);
    return day === dayWords(instants[at - 1] ?? now) ? undefined : day;
  });
}
