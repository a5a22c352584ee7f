import type { ExplainedRequirement } from "@mainstay/m365";
import { listed } from "../words.ts";

/** Where something is known from: `documented and seen in an incident`. */
export function basisWords(basis: ExplainedRequirement["basis"]): string {
  return listed(basis.map((one) => words[one]));
}

const words = {
  documented: "documented",
  incident: "seen in an incident",
  inferred: "inferred",
} as const;
