import type { Kysely, Transaction } from "kysely";
import type { AuditWish } from "../audit/audit-entry.ts";
import { writeAudit } from "../audit/write-audit.ts";
import { keptText } from "../database/kept-text.ts";
import type { Tables } from "../database/tables.ts";
import type { Acknowledgement } from "./call.ts";
import { toAcknowledgement, toAcknowledgementRow } from "./call-rows.ts";
import { tellOfCall } from "./tell-of-call.ts";
import { callActions, hashOfAcknowledgement } from "./told-calls.ts";

/** What was found or made: the acknowledgement that counts, and whether it is this one. */
export type Acknowledged = { readonly acknowledgement: Acknowledgement; readonly isNew: boolean };

/**
 * Writes down that somebody in a place of a call knows, with its entry in the audit; the first counts, for good.
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
    const acknowledgement = toAcknowledgement(added);
    await writeAudit(trx, {
      at,
      ...tellingOf(acknowledgement),
      subject: `calls/${call}`,
    });
    return { acknowledgement, isNew: true };
  });
}

function tellingOf(
  acknowledgement: Acknowledgement,
): Pick<AuditWish, "actor" | "action" | "detail"> {
  const { place, person, channel, notedBy } = acknowledgement;
  const hash = hashOfAcknowledgement(acknowledgement);
  if (notedBy === undefined) {
    const actor = { name: person, way: "link" } as const;
    return { actor, action: callActions.acknowledge, detail: { place, person, channel, hash } };
  }
  const actor = { ...notedBy, way: notedBy.way ?? "server" };
  return { actor, action: callActions.note, detail: { place, person, hash } };
}
