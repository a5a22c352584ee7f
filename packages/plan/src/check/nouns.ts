import type { Collection } from "../plan.ts";
import type { Named } from "./names.ts";

/** What one record of a list is called in a message. */
export const nouns: { readonly [Name in Collection]: string } = {
  uses: "catalog",
  units: "unit",
  people: "person",
  elements: "element",
  scenarios: "scenario",
  strategies: "strategy",
  sops: "SOP",
  callTrees: "call tree",
  impactAnalyses: "impact analysis",
  dependencyAnalyses: "dependency analysis",
  exercises: "exercise",
  trainings: "training",
  incidents: "incident",
  actions: "action",
  deferrals: "deferral",
  answers: "answer",
};

const allNouns: { readonly [Name in Named]: string } = {
  ...nouns,
  actors: "person or team",
  criticalities: "criticality",
  categories: "impact category",
  ratings: "impact rating",
};

/** What a thing that a record can name is called in a message. */
export function nounOf(named: Named): string {
  return allNouns[named];
}

/** The noun with its article: `an element`, `a unit`, `an SOP`. */
export function withArticle(noun: string): string {
  return `${/^(?:[aeio]|SOP)/.test(noun) ? "an" : "a"} ${noun}`;
}
