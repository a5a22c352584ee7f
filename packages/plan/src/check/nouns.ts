import type { Collection } from "../plan.ts";

/** What one record of a list is called in a message. */
export const nouns: { readonly [Name in Collection]: string } = {
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
};
