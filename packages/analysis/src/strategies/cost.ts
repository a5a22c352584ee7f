import type { Money, Strategy } from "@mainstay/plan";

/**
 * What a strategy costs until a year after it began (SPEC 7.5): its cost once and its cost a year. Undefined where neither is
 * known, or where they are in different currencies.
 */
export function firstYearCost({ cost, yearlyCost }: Strategy): Money | undefined {
  if (cost === undefined || yearlyCost === undefined) return cost ?? yearlyCost;
  if (cost.currency !== yearlyCost.currency) return undefined;
  return { cents: cost.cents + yearlyCost.cents, currency: cost.currency };
}
