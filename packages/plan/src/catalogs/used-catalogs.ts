import type { Plan } from "../plan.ts";
import type { Catalog } from "./catalog.ts";
import { completePlan } from "./complete-plan.ts";
import { takenOver } from "./taken-over.ts";

/**
 * How much a plan has from a catalog: the elements that only the catalog speaks of (`added`), those that the plan writes
 * as well (`joined`), and the requirements of the catalog in either.
 */
export type UsedCatalog = {
  readonly catalog: Catalog;
  readonly added: number;
  readonly joined: number;
  readonly requirements: number;
};

/** How much a plan has from each of the catalogs that it uses. */
export function usedCatalogs(plan: Plan, catalogs: readonly Catalog[]): readonly UsedCatalog[] {
  const own = new Map<string, number>(
    plan.elements.map(({ id, needs = [] }) => [id, needs.length]),
  );
  const whole = new Map<string, number>(
    completePlan(plan, catalogs).elements.map(({ id, needs = [] }) => [id, needs.length]),
  );
  const taken = takenOver(plan, catalogs);
  return plan.uses.flatMap(({ id }, use) => {
    const catalog = catalogs.find((other) => other.id === id);
    if (catalog === undefined) return [];
    const ids = taken.filter((one) => one.use === use).map(({ element }) => element.id);
    const joined = ids.filter((one) => own.has(one)).length;
    const lent = ids.map((one) => (whole.get(one) ?? 0) - (own.get(one) ?? 0));
    const requirements = lent.reduce((sum, count) => sum + count, 0);
    return [{ catalog, added: ids.length - joined, joined, requirements }];
  });
}
