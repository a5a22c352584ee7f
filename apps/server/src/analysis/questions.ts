import type { MeasuredEvidence } from "@mainstay/analysis";
import type { Disruption } from "@mainstay/plan";

/** What the analysis of a revision can be asked. */
export type Question =
  | { readonly about: "assessment" }
  | { readonly about: "element"; readonly element: string }
  | { readonly about: "findings"; readonly today: string }
  | { readonly about: "simulation"; readonly scenario: string }
  | { readonly about: "losses"; readonly disruptions: readonly Disruption[] }
  | { readonly about: "recovery"; readonly scenario: string }
  | { readonly about: "weak-points"; readonly element: string; readonly order: number }
  | { readonly about: "strategies" }
  | { readonly about: "due"; readonly today: string }
  | { readonly about: "application-map"; readonly evidence: readonly MeasuredEvidence[] };
