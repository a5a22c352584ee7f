import { listPeople as list } from "@mainstay/store";
import type { Request, Services } from "../operation.ts";
import { toAccount } from "./to-account.ts";

type Query = { readonly limit: number; readonly after: number; readonly text?: string | undefined };

/** A page of everybody who has an account. */
export async function listPeople(
  { database }: Services,
  { query: { limit, after, text = "" } }: Request<unknown, Query, unknown>,
) {
  const { people, total } = await list(database.db, { limit, after, text });
  const next = after + people.length;
  return { items: people.map(toAccount), total, ...(next < total ? { next } : {}) };
}
