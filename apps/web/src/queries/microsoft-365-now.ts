import { getMicrosoft365Now } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** What is wrong in Microsoft 365 by the last reading, and all that it reaches. */
export const microsoft365Now = planQuery(["microsoft-365-now"], () => ask(getMicrosoft365Now));
