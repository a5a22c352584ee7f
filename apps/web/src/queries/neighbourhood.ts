import { getNeighbourhood, type Input } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

type Query = NonNullable<
  Input<typeof getNeighbourhood.path, typeof getNeighbourhood.query, never>["query"]
>;

/** What rests on an element and what it rests on. */
export function neighbourhood(element: string, query: Query) {
  return planQuery(["neighbourhood", element, query], () =>
    ask(getNeighbourhood, { path: { element }, query }),
  );
}
