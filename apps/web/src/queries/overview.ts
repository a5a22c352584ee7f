import { getOverview } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** How the programme stands. It changes with the clock too, so it is asked again now and then. */
export const overview = {
  ...planQuery(["overview"], () => ask(getOverview)),
  refetchInterval: 60_000,
};
