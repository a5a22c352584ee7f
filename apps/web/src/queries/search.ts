import { search } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** Records anywhere in the plan that contain all words. */
export function searchQuery(text: string) {
  return planQuery(["search", text], () => ask(search, { query: { text, limit: 12 } }));
}
