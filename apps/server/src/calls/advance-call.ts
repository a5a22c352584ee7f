import { addAttempts, endCall, findCall } from "@mainstay/store";
import type { Services } from "../http/context.ts";
import { elapsedAt, groundsAt } from "./grounds.ts";
import { standingOf } from "./standing.ts";
import { outageAt } from "./ways.ts";

/** What came of a step: whether anything is new, and the channels over which nobody is called now. */
export type Step = { readonly isNew: boolean; readonly down: readonly string[] };

/** Brings a call one step on: whom to call next, or that it has ended. Doing it twice, by whichever processes, is the same as once. */
export async function advanceCall(
  { database: { db }, now }: Pick<Services, "database" | "now">,
  id: string,
): Promise<Step> {
  const record = await findCall(db, id);
  if (record === undefined || record.call.end !== undefined) return { isNew: false, down: [] };
  const at = now();
  const grounds = groundsAt(record.call, at);
  const elapsed = elapsedAt(grounds, at);
  const down = grounds.channels
    .filter((channel) => outageAt(channel, elapsed) !== undefined)
    .map(({ name }) => name);
  const { due, outcome } = standingOf(record, at);
  if (outcome !== undefined) return { isNew: await endCall(db, id, { outcome, at }), down };
  return { isNew: (await addAttempts(db, id, { wanted: due, at })) > 0, down };
}
