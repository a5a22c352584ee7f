import { assessStrategy, getStrategies, type StrategiesDocument } from "@mainstay/api";
import { Money, type Strategy } from "@mainstay/plan";
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

/** What one strategy would be worth, whether the plan has it so or not; only its costs and changes matter. */
export function worthQuery({ id, status, cost, yearlyCost, changes = [] }: Strategy) {
  const strategy = {
    id,
    name: id,
    status,
    changes,
    ...(cost === undefined ? {} : { cost: Money.encode(cost) }),
    ...(yearlyCost === undefined ? {} : { yearlyCost: Money.encode(yearlyCost) }),
  };
  return planQuery(["worth", strategy], () => ask(assessStrategy, { body: { strategy } }));
}
