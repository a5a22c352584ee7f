import { getPlan } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** The plan as it is written, in the form of the files, and the revision that it is of. */
export const writtenPlan = planQuery(["written-plan"], async () => {
  const { revision, plan } = await ask(getPlan);
  return { revision, form: plan };
});
