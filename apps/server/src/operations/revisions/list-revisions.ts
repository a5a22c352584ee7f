import { listChanges } from "@mainstay/store";
import { addressWithout, editWithout, toldWithout } from "../../people/withheld/edit-without.ts";
import { recordNames } from "./record-names.ts";
import { type Request, type Services, WrittenJson } from "../operation.ts";

type Query = {
  readonly limit: number;
  readonly after: number;
  readonly touching?: string | undefined;
};

/** What was changed, the latest first. */
export async function listRevisions(
  { database, record }: Services,
  { query: { limit, after, touching } }: Request<unknown, Query, unknown>,
): Promise<WrittenJson> {
  const { unseen } = record;
  // What the log has beyond is of a later revision than the answer.
  const { plan, revision: upTo } = record.whole.head;
  if (touching !== undefined && addressWithout(touching, unseen, plan) === undefined)
    return WrittenJson.of({ items: [], total: 0 });
  const { changes, total } = await listChanges(database.db, {
    limit,
    after,
    upTo,
    ...(touching === undefined ? {} : { touching }),
  });
  const next = after + changes.length;
  const items = changes.map(({ author, edit, ...change }) => {
    const told = toldWithout(change, unseen, plan);
    return {
      ...told,
      author: author.name,
      authorId: author.id,
      way: author.way,
      names: recordNames(plan, told.touched),
      edit: edit && editWithout(edit, unseen, plan),
    };
  });
  return WrittenJson.of({ items, total, ...(next < total ? { next } : {}) });
}
