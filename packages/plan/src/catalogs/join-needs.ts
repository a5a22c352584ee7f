import type { Purpose, Requirement } from "../records/requirement.ts";

/**
 * The requirements of a plan, then those of the catalog that none of them replaces. A requirement of the plan replaces
 * one of the catalog, for what both are for, if it names all of its targets: so no `loss`, a longer `holds` or another
 * alternative is said in one place. What the catalog's is for beside that stays.
 */
export function joinNeeds(
  own: readonly Requirement[],
  lent: readonly Requirement[],
): readonly Requirement[] {
  return [...own, ...lent.flatMap((requirement) => notReplaced(requirement, own))];
}

function notReplaced(lent: Requirement, own: readonly Requirement[]): readonly Requirement[] {
  const replacing = own.filter(({ targets }) =>
    lent.targets.every((target) => targets.includes(target)),
  );
  const replaced = new Set(replacing.flatMap((requirement) => purposesOf(requirement.for)));
  const asked = purposesOf(lent.for);
  const left = asked.filter((purpose) => !replaced.has(purpose));
  const [purpose] = left;
  if (purpose === undefined) return [];
  return [left.length === asked.length ? lent : { ...lent, for: purpose }];
}

function purposesOf(purpose: Purpose): readonly Exclude<Purpose, "both">[] {
  return purpose === "both" ? ["operate", "recover"] : [purpose];
}
