import type { ObservedWindow } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";

/** From when to when is asked for, as instants. */
export type AskedWindow = {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

const dayOfMinutes = 1440;

/** The window that is asked for, in whole minutes; the day until now, if nothing is said. Throws a Refusal where it ends before it begins. */
export function askedWindow({ from, until }: AskedWindow, now: Date): ObservedWindow {
  const end = Math.ceil(minuteOf(until) ?? now.getTime() / 60_000);
  const begin = Math.floor(minuteOf(from) ?? end - dayOfMinutes);
  if (begin < end) return { from: begin, until: end };
  throw new Refusal(
    422,
    `The window from ${from} until ${until ?? "now"} has no length: from has to be the earlier one.`,
  );
}

function minuteOf(instant: string | undefined): number | undefined {
  return instant === undefined ? undefined : new Date(instant).getTime() / 60_000;
}
