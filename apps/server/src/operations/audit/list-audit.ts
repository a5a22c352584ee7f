import { listAudit as list } from "@mainstay/store";
import {
  keptIn,
  withheldLists,
  withheldOnce,
  withheldRecords,
} from "../../people/withheld/withheld-records.ts";
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
  const { unseen } = record;
  const { plan } = record.whole.head;
  const withheld = withheldRecords(plan, unseen);
  const { entries, total, lookedBackTo } = await list(database.db, {
    ...query,
    notAbout: [...withheld],
    // What is gone may go on under another name.
    notAboutOthers: withheld.size === 0 ? undefined : { of: withheldLists, than: keptIn(plan) },
    from: from === undefined ? undefined : new Date(from),
    until: until === undefined ? undefined : new Date(until),
  });
  const next = query.after + entries.length;
  const named = entries.flatMap(({ detail }) => Object.values(detail)).filter(isText);
  const kept = withheldOnce(plan, unseen, named);
  const isTold = (value: unknown) => !isText(value) || !kept.has(value);
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

function isText(value: unknown): value is string {
  return typeof value === "string";
}
