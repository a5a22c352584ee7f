import { getStrategies, type StrategiesDocument } from "@mainstay/api";
import { planQuery } from "../../queries/plan-query.ts";
import { ask } from "../../server/server.ts";
import type { Rank } from "./strategies-view.ts";

/** What a strategy is worth, as the server found. */
export type Worth = StrategiesDocument["strategies"][number];

/** What every open strategy is worth; with a budget such as `50000 EUR`, a good sequence within it too. Takes seconds. */
export function strategiesQuery(by: Rank, budget?: string) {
  return planQuery(["strategies", by, budget ?? ""], () =>
    ask(getStrategies, { query: { by, ...(budget === undefined ? {} : { budget }) } }),
  );
}
