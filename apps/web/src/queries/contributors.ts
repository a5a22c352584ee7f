import { listContributors } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** Who is named to answer an impact analysis, as far as the server knows them, and whether they can. */
export function contributorsOf(analysis: string) {
  return planQuery(["contributors", analysis], async () => {
    const { items } = await ask(listContributors, { path: { id: analysis } });
    return items;
  });
}
