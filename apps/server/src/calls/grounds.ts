import { Disruption } from "@mainstay/plan";
import type { Call, CallChange } from "@mainstay/store";
import * as z from "zod";

/** What a call goes by: what is lost, since when, and its channels with when they are down for it. */
export type Grounds = Omit<CallChange, "at">;

/** What a call goes by at an instant: as it began, or as the last change until then says. */
export function groundsAt(
  { losses, lostSince, list: { channels }, changes = [] }: Call,
  now: Date,
): Grounds {
  return (
    changes.findLast(({ at }) => Date.parse(at) <= now.getTime()) ?? { losses, lostSince, channels }
  );
}

/** How many minutes what is lost has been lost at an instant. */
export function elapsedAt({ lostSince }: Pick<Grounds, "lostSince">, now: Date): number {
  return (now.getTime() - Date.parse(lostSince)) / 60_000;
}

type Lost = Pick<Grounds, "losses" | "lostSince">;

/** Whether the same is lost since the same instant. */
export function isSameLoss(one: Lost, other: Lost): boolean {
  return written(one) === written(other);
}

const Losses = z.array(Disruption);

function written({ losses, lostSince }: Lost): string {
  return `${Date.parse(lostSince)} ${JSON.stringify(z.encode(Losses, [...losses]))}`;
}
