import type { Catalog } from "../catalogs/catalog.ts";
import { offeredBy } from "../catalogs/taken-over.ts";
import { once } from "../files/once.ts";
import type { Plan } from "../plan.ts";

/** How a plan would come to an element that a catalog has and the plan does not take over, if there is one of this id. */
export type Offer = (id: string) => string | undefined;

/** The offers of the catalogs to a plan. They are looked through once, when somebody names an element that there is not. */
export function offersTo({ uses }: Plan, catalogs: readonly Catalog[]): Offer {
  const offers = once(() => {
    const found = new Map<string, string>();
    for (const catalog of catalogs) {
      const use = uses.find(({ id }) => id === catalog.id);
      for (const [id, advice] of offersOf(catalog, use)) if (!found.has(id)) found.set(id, advice);
    }
    return found;
  });
  return (id) => offers().get(id);
}

function* offersOf(
  catalog: Catalog,
  use: Plan["uses"][number] | undefined,
): Generator<readonly [id: string, advice: string]> {
  const { name, features } = catalog;
  const isLeftOut = `which is left out of ${name}: take it out of leaveOut, or name another`;
  for (const id of use?.leaveOut ?? []) yield [id, isLeftOut];
  const chosen = use?.features ?? [];
  const toUse = `which ${name} has: add \`uses: ${catalog.id}\` to the plan`;
  if (use === undefined) {
    for (const { id } of offeredBy({ features: [] }, catalog)) yield [id, toUse];
  }
  const known = use === undefined ? `\`uses: ${catalog.id}\` with the feature` : "the feature";
  for (const feature of features) {
    if (chosen.includes(feature.id)) continue;
    const toHave = `which ${name} has with the feature \`${feature.id}\`: add ${known} to the plan`;
    for (const { id } of offeredBy({ features: [...chosen, feature.id] }, catalog))
      yield [id, toHave];
  }
}
