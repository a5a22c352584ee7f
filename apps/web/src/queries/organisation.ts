import { getOrganisation } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** Who the plan is for, and its scale of criticality. */
export const organisation = planQuery(["organisation"], () => ask(getOrganisation));
