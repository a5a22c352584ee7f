import { listTokens as list } from "@mainstay/store";
import { ownerAskedFor } from "../../people/whose.ts";
import type { Request, Services } from "../operation.ts";
import { type Part, partOf } from "../part-of.ts";
import { toToken } from "./to-token.ts";

/** The API tokens of somebody. */
export async function listTokens(
  { database }: Services,
  { person, query }: Request<unknown, Part & { readonly person?: string | undefined }, unknown>,
) {
  const tokens = await list(database.db, ownerAskedFor(person, query.person));
  return partOf(tokens.map(toToken), query);
}
