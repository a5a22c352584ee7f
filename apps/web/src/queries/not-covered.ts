import { listNotCovered } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** All functions of the highest criticality that are not covered, with all reasons. */
export const notCovered = planQuery(["not-covered"], () => ask(listNotCovered));
