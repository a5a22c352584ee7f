import { listChanges } from "@mainstay/store";
import { editWithout } from "../../people/unseen-injects.ts";
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
  const { changes, total } = await listChanges(database.db, {
    limit,
    after,
    ...(touching === undefined ? {} : { touching }),
  });
  const { head, unseen } = record;
  const next = after + changes.length;
  const items = changes.map(({ author, edit, ...change }) => ({
    ...change,
    author: author.name,
    authorId: author.id,
    way: author.way,
    names: recordNames(head.plan, change.touched),
    edit: edit && editWithout(edit, unseen, head.plan),
  }));
  return WrittenJson.of({ items, total, ...(next < total ? { next } : {}) });
}
