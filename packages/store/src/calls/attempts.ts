import { type Kysely, sql } from "kysely";
import { inSlices } from "../database/in-slices.ts";
import type { Tables } from "../database/tables.ts";
import type { Delivery } from "../jobs/mails.ts";
import type { Attempt, Call } from "./call.ts";
import { toAttempt, toCall } from "./call-rows.ts";
import { tellOfCall } from "./tell-of-call.ts";

/** Whom a call is to reach next, over which channel, and in whose place. */
export type WantedAttempt = Pick<Attempt, "place" | "person" | "channel" | "address">;

/** Writes down whom a call is to reach; those that are there already stay as they are. Says how many are new. */
export async function addAttempts(
  db: Kysely<Tables>,
  call: string,
  { wanted, at }: { readonly wanted: readonly WantedAttempt[]; readonly at: Date },
): Promise<number> {
  if (wanted.length === 0) return 0;
  const made = at.toISOString();
  return db.transaction().execute(async (trx) => {
    // One that has ended calls nobody any more, whoever decided it before they heard of that.
    const isGoingOn = await trx
      .selectFrom("calls")
      .select("id")
      .where("id", "=", call)
      .where("ended", "is", null)
      .forShare()
      .executeTakeFirst();
    if (isGoingOn === undefined) return 0;
    let added = 0;
    for (const slice of inSlices(wanted)) {
      const rows = await trx
        .insertInto("call_attempts")
        .values(slice.map((attempt) => ({ call, ...attempt, made })))
        .onConflict((conflict) =>
          conflict.columns(["call", "place", "person", "channel", "address"]).doNothing(),
        )
        .returning("id")
        .execute();
      added += rows.length;
    }
    if (added > 0) await tellOfCall(trx, call);
    return added;
  });
}

/** What came of the messages that were sent together, by the number of the last of them. */
export type SentTogether = {
  readonly last: string;
  readonly outcomes: readonly Delivery["outcome"][];
};

/**
 * Sends the next messages over a channel after one, by number, together, and writes down what came of each; undefined where none
 * waits. Nobody is written to in a place that is known to be reached, or by a call that has ended. What a process was sending
 * when it was killed is sent again by the next, each under the number that it had: at least once, and so few of them twice.
 */
export async function sendNextAttempts(
  db: Kysely<Tables>,
  {
    channel,
    without,
    after,
    most,
    now,
  }: {
    readonly channel: string;
    /** The ids of calls that nobody is called for over it now. */
    readonly without: readonly string[];
    readonly after: string;
    readonly most: number;
    readonly now: () => Date;
  },
  send: (attempt: Attempt, call: Call) => Promise<Delivery>,
): Promise<SentTogether | undefined> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom("call_attempts as attempt")
      .innerJoin("calls", "calls.id", "attempt.call")
      .selectAll("attempt")
      .where("attempt.channel", "=", channel)
      .where("attempt.id", ">", after)
      .where("attempt.sent", "is", null)
      .where("attempt.refused", "is", null)
      .where("calls.ended", "is", null)
      .$if(without.length > 0, (wanted) => wanted.where("attempt.call", "not in", without))
      .where("calls.expires", ">", now())
      .where((is) =>
        is.not(
          is.exists(
            is
              .selectFrom("call_acknowledgements as known")
              .select("known.id")
              .whereRef("known.call", "=", "attempt.call")
              // Whoever answered for another has it, and so has their own place.
              .where((by) =>
                by.or([
                  by("known.place", "=", by.ref("attempt.place")),
                  by("known.person", "=", by.ref("attempt.place")),
                ]),
              ),
          ),
        ),
      )
      .orderBy("attempt.id")
      .limit(most)
      .forUpdate("attempt")
      .skipLocked()
      .execute();
    const last = rows.at(-1)?.id;
    if (last === undefined) return undefined;
    const calls = new Map<string, Call>();
    for (const id of new Set(rows.map(({ call }) => call))) {
      const row = await trx
        .selectFrom("calls")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      calls.set(id, toCall(row));
    }
    const done = await Promise.all(
      rows.map(async (row) => {
        const call = calls.get(row.call);
        if (call === undefined) throw new Error(`there is no call ${row.call}`);
        return { id: row.id, delivery: await send(toAttempt(row), call) };
      }),
    );
    const at = now().toISOString();
    for (const { id, delivery } of done) {
      await trx
        .updateTable("call_attempts")
        .set({
          tries: sql<number>`tries + 1`,
          ...(delivery.outcome === "sent"
            ? { sent: at, problem: null }
            : { problem: delivery.problem }),
          ...(delivery.outcome === "refused" ? { refused: at } : {}),
        })
        .where("id", "=", id)
        .execute();
    }
    for (const id of calls.keys()) await tellOfCall(trx, id);
    return { last, outcomes: done.map(({ delivery }) => delivery.outcome) };
  });
}

/** An attempt and its call by the number of the attempt; undefined if there is none. */
export async function findAttempt(
  db: Kysely<Tables>,
  id: string,
): Promise<{ readonly attempt: Attempt; readonly call: Call } | undefined> {
  const row = await db
    .selectFrom("call_attempts")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const call = await db
    .selectFrom("calls")
    .selectAll()
    .where("id", "=", row.call)
    .executeTakeFirstOrThrow();
  return { attempt: toAttempt(row), call: toCall(call) };
}
