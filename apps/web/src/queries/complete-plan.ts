import { getPlan } from "@mainstay/api";
import { Plan } from "@mainstay/plan";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** The whole plan, with what it takes over from catalogs, and the revision that it is of. */
export const completePlan = planQuery(["complete-plan"], async () => {
  const { revision, plan } = await ask(getPlan, { query: { complete: "true" } });
  return { revision, plan: Plan.parse(plan) };
});
