import type { Plan } from "@mainstay/plan";
import type { Match } from "./rule.ts";
import { count, firstOf, named } from "./wording.ts";

/** What a rule found: a match, and the ids of all other elements of which the same was found in what a catalog says. */
export type Gathered = Match & { readonly others: readonly string[] };

/**
 * The matches of a rule, in which all that only a catalog says has one together, at the first of them: an
 * organisation that takes over a hundred elements has not made a hundred mistakes.
 */
export function gatherMatches(matches: readonly Match[], plan: Plan): readonly Gathered[] {
  const [first, ...rest] = matches.filter((match) => isTakenOver(match, plan));
  if (first === undefined) return matches.map((match) => ({ ...match, others: [] }));
  const others = [...new Set(rest.map(({ subject }) => subject))].filter(
    (subject) => subject !== first.subject,
  );
  return matches
    .filter((match) => match === first || !isTakenOver(match, plan))
    .map((match) => (match === first ? together(first, others, plan) : { ...match, others: [] }));
}

/** Whether the match is of an element, or a requirement, that only a catalog speaks of. */
function isTakenOver({ path: [list, at, field, need] }: Match, { elements }: Plan): boolean {
  const element = list === "elements" ? elements[Number(at)] : undefined;
  const requirement = field === "needs" ? element?.needs?.[Number(need)] : undefined;
  return (requirement ?? element)?.evidence === "catalog";
}

function together(match: Match, others: readonly string[], { elements }: Plan): Gathered {
  if (others.length === 0) return { ...match, others };
  const nameById = new Map<string, string>(elements.map(({ id, name }) => [id, name]));
  const names = others.map((id) => named({ id, name: nameById.get(id) ?? id }));
  const so = `So it is with ${count(others.length, "more element")}, by what a catalog says: ${firstOf(names)}`;
  return { ...match, others, message: `${match.message}. ${so}` };
}
