import { listAudit as list } from "@mainstay/store";
import { withheldRecords } from "../../people/withheld-records.ts";
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
  { database, record }: Services,
  { query: { from, until, ...query } }: Request<unknown, Query, unknown>,
): Promise<WrittenJson> {
  const withheld = withheldRecords(record.whole.head.plan, record.unseen);
  const { entries, total, lookedBackTo } = await list(database.db, {
    ...query,
    notAbout: [...withheld],
    from: from === undefined ? undefined : new Date(from),
    until: until === undefined ? undefined : new Date(until),
  });
  const next = query.after + entries.length;
  const isTold = (value: unknown) => typeof value !== "string" || !withheld.has(value);
  const items = entries.map(({ actor, detail, ...entry }) => ({
    ...entry,
    // Such as what a call was part of.
    detail: Object.fromEntries(Object.entries(detail).filter(([, value]) => isTold(value))),
    actor: actor.name,
    actorId: actor.id,
    way: actor.way,
  }));
  return WrittenJson.of({ items, total, lookedBackTo, ...(next < total ? { next } : {}) });
}
