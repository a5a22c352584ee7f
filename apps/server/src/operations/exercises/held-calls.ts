import type { HeldCall } from "@mainstay/analysis";
import { addMonths, ElementId } from "@mainstay/plan";
import { type CallRecord, type Database, endedCalls } from "@mainstay/store";
import { standingOf } from "../../calls/standing.ts";

/** The calls that may show what an exercise on a day asks for: those of the year before it, and of its day. */
export async function heldCallsBefore(
  { db }: Pick<Database, "db">,
  date: string,
): Promise<readonly HeldCall[]> {
  const from = new Date(`${addMonths(date, -12)}T00:00:00Z`);
  const until = new Date(`${date}T23:59:59.999Z`);
  const calls = await endedCalls(db, { from, until });
  return calls.map(toHeldCall);
}

function toHeldCall(record: CallRecord): HeldCall {
  const { id, list, kind, started, end } = record.call;
  const { places } = standingOf(record, new Date(end?.at ?? started));
  const answered = new Set(record.acknowledgements.map(({ channel }) => channel));
  return {
    id,
    tree: list.tree.id,
    on: started.slice(0, 10),
    kind,
    places: places.map(({ place, reached }) => ({
      person: place.person,
      isReached: reached !== undefined,
    })),
    answeredBy: list.channels
      .filter(({ name }) => answered.has(name))
      .map(({ name, over }) => ({ name, over: over.map((element) => ElementId.parse(element)) })),
  };
}
