import { listWaitingApprovals } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** What waits for whoever is signed in: to be approved, or to be revised. */
export const waitingApprovals = planQuery(["approval", "waiting"], () => ask(listWaitingApprovals));
