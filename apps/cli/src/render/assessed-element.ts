import type { Assessment, ElementAssessment } from "@mainstay/analysis";
import { defaultCriticalities, type ElementId, type Plan } from "@mainstay/plan";

/** An element of a plan and what its assessment says. */
export type AssessedElement = {
  readonly element: Plan["elements"][number];
  readonly result: ElementAssessment;
};

/** What a table of elements is drawn from; `all` asks for every row. */
export type TableOfElements = {
  readonly elements: readonly AssessedElement[];
  readonly name: (id: ElementId) => string;
  readonly all: boolean;
};

/**
 * Every element with its assessment: highest criticality first, then the largest gap in time or in the recovery point,
 * then the tightest requirement.
 */
export function worstFirst(
  plan: Plan,
  assessment: Assessment,
  by: "time" | "point" = "time",
): readonly AssessedElement[] {
  const scale: readonly string[] = plan.organisation.criticalities ?? defaultCriticalities;
  const rank = ({ result: { criticality } }: AssessedElement) =>
    criticality === undefined ? scale.length : scale.indexOf(criticality);
  const missing = ({ result: { gap } }: AssessedElement) =>
    typeof gap?.[by] === "number" ? gap[by] : 0;
  return plan.elements
    .flatMap((element) => {
      const result = assessment.elements.get(element.id);
      return result === undefined ? [] : [{ element, result }];
    })
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        missing(b) - missing(a) ||
        ascending(a.result.required, b.result.required),
    );
}

/** Orders lengths of time, of which two may be `never`. */
export function ascending(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
