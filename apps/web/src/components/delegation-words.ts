import { addDays, addMonths } from "@mainstay/plan";
import type { Delegation } from "../queries/delegations.ts";
import { collectionWords } from "./collection-words.ts";
import { dayWords } from "./instant-words.ts";

/** Whether a delegation counts now, will count, or is over. */
type DelegationTime = "now" | "to-come" | "over";

type Times = Pick<Delegation, "starts" | "ends" | "endedAt" | "endedBy">;

/** When a delegation counts, seen from an instant, and the same in words. */
export function delegationTime(
  { starts, ends, endedAt, endedBy }: Times,
  now: Date,
): { readonly time: DelegationTime; readonly words: string } {
  const last = dayWords(lastInstant(ends));
  if (endedAt !== undefined) {
    const by = endedBy === undefined ? "" : ` by ${endedBy}`;
    return { time: "over", words: `ended ${dayWords(endedAt)}${by}` };
  }
  if (new Date(ends) <= now) return { time: "over", words: `until ${last}` };
  if (new Date(starts) <= now) return { time: "now", words: `until ${last}` };
  return { time: "to-come", words: `from ${dayWords(starts)} until ${last}` };
}

/** For what a delegation is. */
export function kindsWords({ kinds }: Pick<Delegation, "kinds">): string {
  return kinds === undefined ? "Everything" : kinds.map((kind) => collectionWords[kind]).join(", ");
}

/** Somebody as a page names them to whoever looks, by the id of the account of these. */
export function nameFor({ id, name }: Delegation["delegator"], self: string | undefined): string {
  return id === self ? "you" : name;
}

/** Why a delegation does not count, or not for all that it is for; undefined where nothing is in the way. */
export function lapseWords(
  { lapse, delegator, delegate }: Pick<Delegation, "lapse" | "delegator" | "delegate">,
  self: string | undefined,
): string | undefined {
  switch (lapse) {
    case undefined:
      return undefined;
    case "delegate-without-role":
      return `Does not count: ${nameFor(delegate, self)} may not come in any more`;
    case "delegator-without-right":
      return `Does not count: ${nameFor(delegator, self)} may not approve any more`;
    case "exercises-alone":
      return `Counts only for exercises that name ${nameFor(delegator, self)}, who may approve nothing else any more`;
  }
}

/** The instants that a delegation has of its first and its last day, as days begin and end here; from now on without a first. */
export function timesOf({ from, until }: { readonly from: string; readonly until: string }): {
  readonly starts?: string;
  readonly ends: string;
} {
  const ends = startOf(until);
  // Not 24 hours: a day on which the clocks change has fewer or more.
  ends.setDate(ends.getDate() + 1);
  return {
    ...(from === "" ? {} : { starts: startOf(from).toISOString() }),
    ends: ends.toISOString(),
  };
}

/**
 * The last day, `YYYY-MM-DD`, that a delegation made at an instant can have. The server counts two years in days of UTC, and one of a
 * last day ends at the midnight after it: west of Greenwich that is in the next day of UTC.
 */
export function lastDayAt(now: Date): string {
  return addDays(addMonths(now.toISOString().slice(0, 10), 24), -1);
}

/** What ends with a day counts on that day, and not on the next. */
function lastInstant(ends: string): string {
  return new Date(new Date(ends).getTime() - 1).toISOString();
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00`);
}
