import { type Approvable, approvableNames } from "@mainstay/plan";
import type { Insertable, Selectable } from "kysely";
import * as z from "zod";
import type { Tables } from "../database/tables.ts";
import { Somebody } from "../people/somebody.ts";

const Kinds = z.array(z.enum(approvableNames)).readonly();

/** That somebody may approve for somebody else, what, and from when until when. */
export const Delegation = z
  .strictObject({
    /** A number, in the order in which they were made. */
    id: z.string().regex(/^\d{1,18}$/),
    delegator: Somebody,
    delegate: Somebody,
    /** The lists whose records it is for; absent for all. */
    kinds: Kinds.exactOptional(),
    /** ISO 8601, UTC: from then on, and no more from the other on. */
    starts: z.iso.datetime(),
    ends: z.iso.datetime(),
    madeAt: z.iso.datetime(),
    madeBy: z.string(),
    /** Where it was ended before its time: when, and by whom. */
    endedAt: z.iso.datetime().exactOptional(),
    endedBy: z.string().exactOptional(),
  })
  .readonly();
export type Delegation = z.output<typeof Delegation>;

/** A delegation that somebody wants to make. */
export type NewDelegation = Omit<Delegation, "id" | "madeAt" | "madeBy" | "endedAt" | "endedBy">;

/** Whether a delegation is for records of a list. */
export function isFor({ kinds }: Delegation, collection: Approvable): boolean {
  return kinds === undefined || kinds.includes(collection);
}

/** The delegation that a row is. */
export function toDelegation(row: Selectable<Tables["delegations"]>): Delegation {
  const { id, kinds } = row;
  return {
    id,
    delegator: { id: row.delegator, name: row.delegator_name },
    delegate: { id: row.delegate, name: row.delegate_name },
    ...(kinds === null ? {} : { kinds: Kinds.parse(kinds) }),
    starts: row.starts.toISOString(),
    ends: row.ends.toISOString(),
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toISOString() }),
    ...(row.ended_by === null ? {} : { endedBy: row.ended_by }),
  };
}

/** The row that keeps a delegation; the database numbers it. */
export function toDelegationRow(
  delegation: Omit<Delegation, "id">,
): Insertable<Tables["delegations"]> {
  const { delegator, delegate, kinds, starts, ends, madeAt, madeBy } = delegation;
  return {
    delegator: delegator.id,
    delegator_name: delegator.name,
    delegate: delegate.id,
    delegate_name: delegate.name,
    kinds: kinds ?? null,
    starts,
    ends,
    made_at: madeAt,
    made_by: madeBy,
    ended_at: delegation.endedAt ?? null,
    ended_by: delegation.endedBy ?? null,
  };
}
