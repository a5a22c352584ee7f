import { getApplicationMap } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** Which units use which services. Usage is read without a new revision, so that it is asked again now and then. */
export const applicationMap = {
  ...planQuery(["application-map"], () => ask(getApplicationMap)),
  refetchInterval: 10 * 60_000,
};
