import { getInverse } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** How a revision is taken back in the plan as it is now. */
export function inverse(revision: number) {
  return planQuery(["inverse", revision], () => ask(getInverse, { path: { revision } }));
}
