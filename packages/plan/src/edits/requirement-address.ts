import type { Element } from "../records/element.ts";
import type { Plan } from "../plan.ts";
import type { Requirement } from "../records/requirement.ts";

/** A requirement with the element that has it. */
export type PlacedRequirement = { readonly element: Element; readonly requirement: Requirement };

/** The address of a requirement: `elements/dispatch/needs/teams+zoom`, with `:recover` or `:both` where it is not to operate. */
export function requirementAddress({ element, requirement }: PlacedRequirement): string {
  return `elements/${element.id}/needs/${nameOf(requirement)}`;
}

/** The requirement at an address, the first where two are named alike; undefined where there is none, or it is of something else. */
export function findRequirement(
  { elements }: Pick<Plan, "elements">,
  address: string,
): PlacedRequirement | undefined {
  const [list, id, field, name, ...rest] = address.split("/");
  if (list !== "elements" || field !== "needs" || rest.length > 0) return undefined;
  const element = elements.find((one) => one.id === id);
  const requirement = element?.needs?.find((one) => nameOf(one) === name);
  return element && requirement && { element, requirement };
}

function nameOf({ targets, for: purpose }: Requirement): string {
  const all = targets.join("+");
  return purpose === "operate" ? all : `${all}:${purpose}`;
}
