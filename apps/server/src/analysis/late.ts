import type { ElementAssessment } from "@mainstay/analysis";
import { defaultCriticalities, type Element, type Plan } from "@mainstay/plan";
import { assessed } from "./assessed.ts";

/** An element that is missing something of what is required of it. */
export type Gapped = { readonly element: Element; readonly result: ElementAssessment };

/** The criticalities of an organisation, the highest first. */
export function scaleOf({ organisation }: Plan): readonly string[] {
  return organisation.criticalities ?? defaultCriticalities;
}

/** What is back too late, of the highest criticality and the most too late first. */
export function lateIn(plan: Plan): readonly Gapped[] {
  const scale = scaleOf(plan);
  const late = gappedIn(plan).filter(({ result }) => typeof result.gap?.time === "number");
  const rank = ({ result: { criticality } }: Gapped) =>
    criticality === undefined ? scale.length : scale.indexOf(criticality);
  const missing = ({ result: { gap } }: Gapped) => (typeof gap?.time === "number" ? gap.time : 0);
  return late.toSorted((one, other) => rank(one) - rank(other) || missing(other) - missing(one));
}

/** Everything that is missing something, in the order of the plan. */
export function gappedIn(plan: Plan): readonly Gapped[] {
  const { elements } = assessed(plan);
  return plan.elements.flatMap((element): readonly Gapped[] => {
    const result = elements.get(element.id);
    return result?.gap === undefined ? [] : [{ element, result }];
  });
}

/** Where the reasons of what is required of an element are. */
export function reasonOf(element: string): string {
  return `/analysis/assessment/${element}`;
}
