import { ElementId, type Plan } from "@mainstay/plan";

/**
 * A group of companies that are alike and live on one Microsoft 365: the elements of a completed plan once for each company, but those
 * that come from a catalog, and what these need, once for all.
 */
export function holdingPlan(company: Plan, own: ReadonlySet<ElementId>, companies: number): Plan {
  const common = commonOf(company, own);
  const elements = Array.from({ length: companies }, (_, at) => {
    const idIn = (id: ElementId) => (common.has(id) ? id : ElementId.parse(`${id}-${at}`));
    return company.elements
      .filter(({ id }) => !common.has(id))
      .map(({ id, needs = [], ...element }) => ({
        ...element,
        id: idIn(id),
        needs: needs.map(({ targets, ...need }) => ({ ...need, targets: targets.map(idIn) })),
      }));
  });
  const shared = company.elements.filter(({ id }) => common.has(id));
  return { ...company, elements: [...shared, ...elements.flat()] };
}

/** What is not of the company itself, and everything that it rests on. */
function commonOf(company: Plan, own: ReadonlySet<ElementId>): ReadonlySet<ElementId> {
  const needsOf = new Map(
    company.elements.map(({ id, needs = [] }) => [id, needs.flatMap(({ targets }) => targets)]),
  );
  const common = new Set(company.elements.flatMap(({ id }) => (own.has(id) ? [] : [id])));
  // A set that grows while it is gone through is gone through to its end.
  for (const id of common) for (const target of needsOf.get(id) ?? []) common.add(target);
  return common;
}
