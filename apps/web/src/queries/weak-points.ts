import { getWeakPoints } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** What alone or in twos brings an element down. */
export function weakPointsOf(element: string) {
  return planQuery(["weak-points", element], () =>
    ask(getWeakPoints, { path: { element }, query: { order: 2 } }),
  );
}
