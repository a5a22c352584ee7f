import type { Assessment, ElementAssessment } from "@mainstay/analysis";
import type { ElementId, Plan } from "@mainstay/plan";
import { reason } from "./gap-tables.ts";
import { heading, type Page, paragraph } from "./page.ts";
import { namesIn, plain, spanWords } from "./words.ts";

/** One element of an assessed plan. */
export type AssessedElement = {
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly element: Plan["elements"][number];
};

/** Everything the assessment says about one element, a line each with its reason. */
export function elementText(page: Page, { plan, assessment, element }: AssessedElement): string {
  const result = assessment.elements.get(element.id);
  const owner = plan.people.find(({ id }) => id === element.owner);
  const unit = plan.units.find(({ id }) => id === element.unit);
  const belongs = [
    element.kind,
    ...(unit === undefined ? [] : [plain(unit.name)]),
    owner === undefined ? "no owner" : `owned by ${plain(owner.name)}`,
  ].join(", ");
  const title = `${heading(page, plain(element.name))} (${element.id}): ${belongs}`;
  if (result === undefined) return title;
  const lines = [
    ["Criticality", criticalityWords(element, result)],
    ["Must be back in", requiredWords(result, namesIn(plan))],
    ["  without alternatives", spanWords(result.requiredAlone)],
    ["Can be back in", capabilityWords(result)],
    ["May lose", dataWords(result.requiredPoint)],
    ["Would lose", lossWords(element, result)],
    ["After a black start", blackStartWords(result.blackStart)],
  ] as const;
  return [
    title,
    ...lines.map(([label, words]) => paragraph(page, words, `  ${label.padEnd(24)}`)),
  ].join("\n");
}

function criticalityWords(
  element: AssessedElement["element"],
  { criticality }: ElementAssessment,
): string {
  if (criticality === undefined) return "none declared, here or by what depends on it";
  if (criticality === element.criticality) return criticality;
  const own =
    element.criticality === undefined ? "it declares none" : `it declares ${element.criticality}`;
  return `${criticality}, inherited from what falls with it; ${own}`;
}

function requiredWords(result: ElementAssessment, name: (id: ElementId) => string): string {
  if (result.requiredBy === undefined) return "never: nothing that falls with it has an RTO";
  return `${spanWords(result.required)}, for ${reason(result, name)}`;
}

function capabilityWords({ capability, gap }: ElementAssessment): string {
  if (capability === undefined) return "unknown: nobody has said";
  return missing(spanWords(capability), gap?.time, "late");
}

function lossWords(
  { kind, recovery }: AssessedElement["element"],
  result: ElementAssessment,
): string {
  if (recovery?.point !== undefined) {
    return missing(dataWords(recovery.point), result.gap?.point, "much");
  }
  return result.gap?.point === undefined
    ? `unknown, and not asked of a ${kind}`
    : "unknown: nobody has said";
}

function dataWords(age: number): string {
  if (age === Number.POSITIVE_INFINITY) return "everything: nothing that falls with it has an RPO";
  return age === 0 ? "nothing" : `the data of the last ${spanWords(age)}`;
}

function missing(words: string, gap: Missed, by: "late" | "much"): string {
  return typeof gap === "number" ? `${words}, ${spanWords(gap)} too ${by}` : words;
}

type Missed = NonNullable<ElementAssessment["gap"]>["time"];

function blackStartWords(blackStart: number): string {
  if (blackStart === Number.POSITIVE_INFINITY)
    return "never back: in or behind a ring that cannot start";
  return blackStart === 0 ? "not affected" : `back after ${spanWords(blackStart)}`;
}
