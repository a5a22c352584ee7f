import type { Plan } from "@mainstay/plan";

/** The currency that a plan writes most of its amounts in; euros where it writes none. */
export function currencyOf({ impactAnalyses, strategies }: Plan): string {
  const amounts = [
    ...impactAnalyses.flatMap(({ impacts = [] }) => impacts.map(({ loss }) => loss)),
    ...strategies.flatMap(({ cost, yearlyCost }) => [cost, yearlyCost]),
  ].filter((amount) => amount !== undefined);
  const counted = [...Map.groupBy(amounts, ({ currency }) => currency)];
  const [most] = counted.toSorted(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? "EUR";
}
