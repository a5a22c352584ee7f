import { listEntries } from "@mainstay/store";
import { type Request, type Services, WrittenJson } from "../operation.ts";

type Query = {
  readonly limit: number;
  readonly after: number;
  readonly touching?: string | undefined;
};

/** What was changed, the latest first. */
export async function listRevisions(
  { database }: Services,
  { query: { limit, after, touching } }: Request<unknown, Query, unknown>,
): Promise<WrittenJson> {
  const { entries, total } = await listEntries(database.db, {
    limit,
    after,
    ...(touching === undefined ? {} : { touching }),
  });
  const next = after + entries.length;
  const items = entries.map(({ revision, at, author, reason, edit, hash }) => ({
    revision,
    at,
    author: author.name,
    authorId: author.id,
    way: author.way,
    reason,
    edit,
    hash,
  }));
  return WrittenJson.of({ items, total, ...(next < total ? { next } : {}) });
}
