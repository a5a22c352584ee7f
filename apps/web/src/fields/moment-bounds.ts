import { instantWords } from "../components/instant-words.ts";

/** Between when an instant can be, each with what is said of one that is not. */
export type MomentBounds = {
  readonly earliest?: Bound;
  readonly latest?: Bound;
  /** What is said where none is entered, if one is needed. */
  readonly missing?: string;
};

type Bound = { readonly at: string; readonly otherwise: string };

/** What is wrong with an instant, to the minute as fields have it; undefined if nothing is. */
export function momentFault(
  value: string | undefined,
  { earliest, latest, missing }: MomentBounds,
): string | undefined {
  if (value === undefined) return missing;
  if (earliest !== undefined && minuteOf(value) < minuteOf(earliest.at)) return earliest.otherwise;
  return latest !== undefined && minuteOf(value) > minuteOf(latest.at)
    ? latest.otherwise
    : undefined;
}

/** What happened already, and not before something else: `sinceWhen` says in words what that was. */
export function happened(now: string, since?: string, sinceWhen = "It began"): MomentBounds {
  const earliest =
    since === undefined
      ? {}
      : { earliest: { at: since, otherwise: `${sinceWhen} only at ${instantWords(since)}.` } };
  return { ...earliest, latest: { at: now, otherwise: "That is still to come." } };
}

/** Whether two instants are in one minute, or neither is said: fields do not tell them apart. */
export function isSameMinute(
  one: string | null | undefined,
  other: string | null | undefined,
): boolean {
  const [first, second] = [one, other].map((instant) => (instant ? minuteOf(instant) : undefined));
  return first === second;
}

function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000);
}
