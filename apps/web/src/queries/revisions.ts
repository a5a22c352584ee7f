import { listRevisions } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** The latest changes of the plan. */
export function revisions({ limit }: { readonly limit: number }) {
  return planQuery(["revisions", limit], () => ask(listRevisions, { query: { limit } }));
}
