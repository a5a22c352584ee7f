import type { ImpactAnalysis, Plan } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";

/** Somebody of the plan who is named to answer an analysis. */
export type Named = Plan["people"][number];

/** An impact analysis with who is named to answer it, and the business units that it belongs to. */
export type AskedAnalysis = {
  readonly analysis: ImpactAnalysis;
  readonly named: readonly Named[];
  readonly units: readonly string[];
};

/** An impact analysis of the plan. Throws a Refusal where there is none. */
export function findAnalysis(
  { impactAnalyses, people, elements }: Plan,
  id: string,
): AskedAnalysis {
  const analysis = impactAnalyses.find((one) => one.id === id);
  if (analysis === undefined) throw new Refusal(404, `The plan has no impactAnalyses/${id}.`);
  const { contributors = [], unit, element } = analysis;
  const above = elements.find((one) => one.id === element)?.unit;
  const units = [unit, above].flatMap((one) => one ?? []);
  return {
    analysis,
    named: people.filter((person) => contributors.includes(person.id)),
    units: [...new Set(units)],
  };
}
