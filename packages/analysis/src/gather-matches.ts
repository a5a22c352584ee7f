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
  const takenOver = new Set(matches.filter((match) => isTakenOver(match, plan)));
  const [first, ...rest] = takenOver;
  if (first === undefined) return matches.map(alone);
  const others = [...new Set(rest.map(({ subject }) => subject))].filter(
    (subject) => subject !== first.subject,
  );
  return matches
    .filter((match) => match === first || !takenOver.has(match))
    .map((match) => (match === first ? together(first, others, plan) : alone(match)));
}

function alone({ path, subject, message }: Match): Gathered {
  return { path, subject, message, others: none };
}

const none: readonly string[] = [];

/** Whether the match is of an element, or a requirement, that only a catalog speaks of. */
function isTakenOver({ path }: Match, { elements }: Plan): boolean {
  // A rule may match every element of a large plan, where taking a path apart as a list is most of the time.
  const element = path[0] === "elements" ? elements[Number(path[1])] : undefined;
  const requirement = path[2] === "needs" ? element?.needs?.[Number(path[3])] : undefined;
  return (requirement ?? element)?.evidence === "catalog";
}

function together(match: Match, others: readonly string[], { elements }: Plan): Gathered {
  if (others.length === 0) return { ...match, others };
  const nameById = new Map<string, string>(elements.map(({ id, name }) => [id, name]));
  const names = others.map((id) => named({ id, name: nameById.get(id) ?? id }));
  const so = `So it is with ${count(others.length, "more element")}, by what a catalog says: ${firstOf(names)}`;
  return { ...match, others, message: `${match.message}. ${so}` };
}
