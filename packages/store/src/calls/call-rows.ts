import type { Insertable, Selectable } from "kysely";
import * as z from "zod";
import type { Tables } from "../database/tables.ts";
import { Acknowledgement, Attempt, Call } from "./call.ts";

/** A call as its row. */
export function toCallRow({ end, ...call }: Call): Insertable<Tables["calls"]> {
  return {
    id: call.id,
    tree: call.list.tree.id,
    occasion: call.occasion ?? null,
    form: JSON.stringify(z.encode(Call, call)),
    started: call.started,
    expires: call.expires,
    ended: end?.at ?? null,
    outcome: end?.outcome ?? null,
    ...(end?.by === undefined ? {} : { ended_by: JSON.stringify(end.by) }),
  };
}

/** The call of a row. */
export function toCall({ form, ended, outcome, ended_by }: Selectable<Tables["calls"]>): Call {
  const by = ended_by === null ? {} : { by: ended_by };
  const end = ended === null ? {} : { end: { at: ended.toISOString(), outcome, ...by } };
  return Call.parse({ ...form, ...end });
}

/** An attempt of a call as its row, under the number that it has. */
export function toAttemptRow(call: string, attempt: Attempt): Insertable<Tables["call_attempts"]> {
  return { call, ...attempt };
}

/** The attempt of a row. */
export function toAttempt(row: Selectable<Tables["call_attempts"]>): Attempt {
  const { id, place, person, channel, address, made, tries, sent, refused, problem } = row;
  return {
    id,
    place,
    person,
    channel,
    address,
    made: made.toISOString(),
    tries,
    ...(sent === null ? {} : { sent: sent.toISOString() }),
    ...(refused === null ? {} : { refused: refused.toISOString() }),
    ...(problem === null ? {} : { problem }),
  };
}

/** An acknowledgement of a call as its row. */
export function toAcknowledgementRow(
  call: string,
  { place, person, at, channel, notedBy, note }: Acknowledgement,
): Insertable<Tables["call_acknowledgements"]> {
  return {
    call,
    place,
    person,
    at,
    channel: channel ?? null,
    noted_by: notedBy === undefined ? null : JSON.stringify(notedBy),
    note: note ?? null,
  };
}

/** The acknowledgement of a row. */
export function toAcknowledgement(
  row: Selectable<Tables["call_acknowledgements"]>,
): Acknowledgement {
  const { place, person, at, channel, noted_by, note } = row;
  return Acknowledgement.parse({
    place,
    person,
    at: at.toISOString(),
    ...(channel === null ? {} : { channel }),
    ...(noted_by === null ? {} : { notedBy: noted_by }),
    ...(note === null ? {} : { note }),
  });
}
