import { getApplicationMap, getDeclaredWay } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** Which units use which services. Usage is read without a new revision, so that it is asked again now and then. */
export const applicationMap = {
  ...planQuery(["application-map"], () => ask(getApplicationMap)),
  refetchInterval: 10 * 60_000,
};

/** By which way a unit is declared to use a service. */
export function declaredWay(service: string, unit: string) {
  return planQuery(["application-map", service, unit], () =>
    ask(getDeclaredWay, { path: { service, unit } }),
  );
}
