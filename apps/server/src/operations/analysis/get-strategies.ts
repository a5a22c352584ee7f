import type { RankedBy } from "@mainstay/analysis";
import { Money } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Request, Services, WrittenJson } from "../operation.ts";
import { ask } from "./ask.ts";

type Query = {
  readonly by: RankedBy;
  readonly order?: number | undefined;
  readonly budget?: string | undefined;
};

/** What strategies are worth, with a sequence within a budget if there is one. */
export function getStrategies(
  services: Services,
  { query: { by, order, budget: written } }: Request<unknown, Query, unknown>,
): Promise<WrittenJson> {
  if (written === undefined) return ask(services, { about: "strategies", by, order });
  const budget = Money.safeDecode(written);
  if (budget.success) {
    return ask(services, { about: "strategies", by, order, budget: budget.data });
  }
  throw new Refusal(422, `\`budget\` is ${written}, but an amount is wanted, such as 50000 EUR.`);
}
