import type { Kysely, Transaction } from "kysely";
import { writeAudit } from "../audit/write-audit.ts";
import { keptText } from "../database/kept-text.ts";
import type { Tables } from "../database/tables.ts";
import type { Acknowledgement } from "./call.ts";
import { toAcknowledgement, toAcknowledgementRow } from "./call-rows.ts";
import { tellOfCall } from "./tell-of-call.ts";

/** What was found or made: the acknowledgement that counts, and whether it is this one. */
export type Acknowledged = { readonly acknowledgement: Acknowledgement; readonly isNew: boolean };

/**
 * Writes down that somebody in a place of a call knows; the first counts, for good. What somebody noted of another is in the audit
 * as well.
 */
export async function acknowledge(
  db: Kysely<Tables>,
  call: string,
  wanted: Omit<Acknowledgement, "at">,
  {
    at,
    within = async () => {},
  }: { readonly at: Date; readonly within?: (trx: Transaction<Tables>) => Promise<void> },
): Promise<Acknowledged> {
  const { note } = wanted;
  const row = toAcknowledgementRow(call, {
    ...wanted,
    at: at.toISOString(),
    ...(note === undefined ? {} : { note: keptText(note) }),
  });
  return db.transaction().execute(async (trx) => {
    const added = await trx
      .insertInto("call_acknowledgements")
      .values(row)
      .onConflict((conflict) => conflict.columns(["call", "place", "person"]).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (added === undefined) {
      const first = await trx
        .selectFrom("call_acknowledgements")
        .selectAll()
        .where("call", "=", call)
        .where("place", "=", wanted.place)
        .where("person", "=", wanted.person)
        .executeTakeFirstOrThrow();
      return { acknowledgement: toAcknowledgement(first), isNew: false };
    }
    await within(trx);
    await tellOfCall(trx, call);
    const { notedBy, place, person } = wanted;
    if (notedBy?.way !== undefined) {
      await writeAudit(trx, {
        at,
        actor: { ...notedBy, way: notedBy.way },
        action: "note-reached",
        subject: `calls/${call}`,
        detail: { place, person },
      });
    }
    return { acknowledgement: toAcknowledgement(added), isNew: true };
  });
}
