import type { ElementId, ImpactAnalysis, Plan } from "@mainstay/plan";
import { countingOf } from "./impact-analysis-state.ts";

/** An element like another, with its analysis. */
export type SimilarElement = {
  readonly element: Plan["elements"][number];
  readonly analysis: ImpactAnalysis;
  /** What both rest on directly. */
  readonly inCommon: readonly ElementId[];
  /** The share of all that either rests on. */
  readonly likeness: number;
};

/**
 * The analysed elements of the same kind that rest on the most of the same, the likest first. What nearly everything rests
 * on tells as little of likeness as of anything, but the share of what only one of them needs takes care of that.
 */
export function similarElements(
  plan: Pick<Plan, "elements" | "impactAnalyses">,
  id: ElementId,
): readonly SimilarElement[] {
  const subject = plan.elements.find((element) => element.id === id);
  if (subject === undefined) return [];
  const approved = Map.groupBy(
    plan.impactAnalyses.filter(({ status }) => status === "approved"),
    (analysis) => analysis.element,
  );
  const own = targetsOf(subject);
  return plan.elements
    .flatMap((element) => {
      const analysis = countingOf(approved.get(element.id) ?? []);
      if (analysis === undefined || element.id === id || element.kind !== subject.kind) return [];
      const others = targetsOf(element);
      const inCommon = [...own].filter((target) => others.has(target));
      const likeness = inCommon.length / new Set([...own, ...others]).size;
      return inCommon.length === 0 ? [] : [{ element, analysis, inCommon, likeness }];
    })
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, 3);
}

function targetsOf({ needs = [] }: Plan["elements"][number]): ReadonlySet<ElementId> {
  return new Set(needs.flatMap(({ targets }) => targets));
}
