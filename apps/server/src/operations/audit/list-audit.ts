import { listAudit as list } from "@mainstay/store";
import { type Request, type Services, WrittenJson } from "../operation.ts";

type Query = {
  readonly limit: number;
  readonly after: number;
  readonly text?: string | undefined;
  readonly actor?: string | undefined;
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

/** A page of the audit, the latest first. */
export async function listAudit(
  { database }: Services,
  { query: { from, until, ...query } }: Request<unknown, Query, unknown>,
): Promise<WrittenJson> {
  const { entries, total, lookedBackTo } = await list(database.db, {
    ...query,
    from: from === undefined ? undefined : new Date(from),
    until: until === undefined ? undefined : new Date(until),
  });
  const next = query.after + entries.length;
  const items = entries.map(({ actor, ...entry }) => ({
    ...entry,
    actor: actor.name,
    actorId: actor.id,
    way: actor.way,
  }));
  return WrittenJson.of({ items, total, lookedBackTo, ...(next < total ? { next } : {}) });
}
