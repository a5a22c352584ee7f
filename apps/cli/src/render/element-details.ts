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
    ["Can be back in", capabilityWords(result.capability, result.gap?.time, "late")],
    ["May lose data of", pointWords(result.requiredPoint)],
    ["Would lose data of", capabilityWords(element.recovery?.point, result.gap?.point, "much")],
    ["After a black start", spanWords(result.blackStart)],
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
  return `${criticality}, inherited (its own: ${element.criticality ?? "none"})`;
}

function requiredWords(result: ElementAssessment, name: (id: ElementId) => string): string {
  if (result.requiredBy === undefined) return "never: nothing that falls with it has an RTO";
  return `${spanWords(result.required)}, for ${reason(result, name)}`;
}

function pointWords(requiredPoint: number): string {
  if (requiredPoint < Number.POSITIVE_INFINITY) return spanWords(requiredPoint);
  return "any age: nothing that falls with it has an RPO";
}

type Missed = NonNullable<ElementAssessment["gap"]>["time"];

function capabilityWords(
  capability: number | undefined,
  missed: Missed,
  by: "late" | "much",
): string {
  if (capability === undefined) return "unknown: nobody has said";
  const words = spanWords(capability);
  return typeof missed === "number" ? `${words}, ${spanWords(missed)} too ${by}` : words;
}
