import type { Plan } from "../plan.ts";
import type { Named } from "./names.ts";
import { nearest } from "./nearest.ts";
import { isScale, type Scales } from "./scales.ts";

/** Gives the name of a kind that somebody most likely meant, if one is near. */
export type Suggest = (named: Named, name: string) => string | undefined;

/** How many pairs of names are compared for one plan: about a second. */
const mostCompared = 2_000_000;

/**
 * Suggests names of a plan. Each wrong name is looked up once, and after very many of them nothing is suggested any more,
 * so that a large plan in which everything is wrong is told so soon.
 */
export function suggestionsIn(plan: Plan, scales: Scales): Suggest {
  const known = new Map<Named, readonly string[]>();
  const suggested = new Map<string, string | undefined>();
  let left = mostCompared;
  return (named, name) => {
    const key = `${named}/${name}`;
    if (suggested.has(key) || left <= 0) return suggested.get(key);
    const names = known.get(named) ?? namesOf(named, plan, scales);
    known.set(named, names);
    left -= names.length;
    const suggestion = nearest(name, names);
    suggested.set(key, suggestion);
    return suggestion;
  };
}

function namesOf(named: Named, plan: Plan, scales: Scales): readonly string[] {
  if (isScale(named)) return [...(scales[named] ?? [])];
  if (named !== "actors") return plan[named].map(({ id }) => id);
  const teams = plan.elements.filter(({ kind }) => kind === "team");
  return [...plan.people, ...teams].map(({ id }) => id);
}
