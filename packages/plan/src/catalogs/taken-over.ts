import type { Plan } from "../plan.ts";
import type { CatalogUse } from "../records/catalog-use.ts";
import type { Element } from "../records/element.ts";
import type { Requirement } from "../records/requirement.ts";
import type { Catalog } from "./catalog.ts";

/** An element that a catalog gives, and the position in `uses` of what takes it over. */
export type TakenOver = { readonly element: Element; readonly use: number };

/**
 * The elements that the `uses` of a plan take over, in the order of the catalogs; each carries the evidence `catalog`,
 * and so do its needs. Where two catalogs have an id, the first gives the element.
 */
export function takenOver(plan: Plan, catalogs: readonly Catalog[]): readonly TakenOver[] {
  const found = new Map<string, TakenOver>();
  for (const [use, { id, features, leaveOut }] of plan.uses.entries()) {
    const catalog = catalogs.find((other) => other.id === id);
    const leftOut = new Set(leaveOut);
    for (const element of catalog?.elementsFor(new Set(features)) ?? []) {
      if (leftOut.has(element.id) || found.has(element.id)) continue;
      found.set(element.id, { element: fromCatalog(element, leftOut), use });
    }
  }
  return [...found.values()];
}

/** The elements that a use would take over if it left none out. */
export function offeredBy(
  { features }: Pick<CatalogUse, "features">,
  catalog: Catalog,
): readonly Element[] {
  return catalog.elementsFor(new Set(features));
}

const evidence = "catalog" as const;

function fromCatalog(element: Element, leftOut: ReadonlySet<string>): Element {
  if (element.needs === undefined) return { ...element, evidence };
  const needs = element.needs.flatMap((requirement) => withoutTargets(requirement, leftOut));
  const { needs: _, ...others } = element;
  return { ...others, evidence, ...(needs.length === 0 ? {} : { needs }) };
}

/** The requirement without the targets that are left out; nothing if that leaves none. */
function withoutTargets(
  requirement: Requirement,
  leftOut: ReadonlySet<string>,
): readonly Requirement[] {
  const targets = requirement.targets.filter((target) => !leftOut.has(target));
  if (targets.length === 0) return [];
  const atLeast = Math.min(requirement.atLeast, targets.length);
  return [{ ...requirement, targets, atLeast, evidence }];
}
