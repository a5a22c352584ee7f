import type { Assessment, ElementAssessment, Gap } from "@mainstay/analysis";
import { formatDuration } from "@mainstay/plan";
import * as z from "zod";
import { DurationText, IdText } from "./duration.ts";

const Miss = z.union([DurationText, z.literal("unknown"), z.null()]);

const ElementEntry = z.strictObject({
  criticality: IdText.nullable(),
  required: DurationText,
  requiredBy: IdText.nullable(),
  requiredPath: z.array(IdText),
  requiredAlone: DurationText,
  requiredPoint: DurationText,
  capability: DurationText.nullable(),
  blackStart: DurationText,
  gap: z.strictObject({ time: Miss, point: Miss }).nullable(),
});

/** The assessment of one element, with whom it is required for and by which way. */
export const ElementAssessmentDocument = ElementEntry.meta({ id: "ElementAssessment" });

/** The assessment of all elements; why one is required that soon is asked for by itself, as it takes a cascade. */
export const AssessmentSummary = z.object({
  elements: z.record(IdText, ElementEntry.omit({ requiredBy: true, requiredPath: true })),
  rings: z.array(z.array(IdText)),
});
export type AssessmentSummary = z.output<typeof AssessmentSummary>;

/** What `mainstay assess --json` prints. */
export const AssessDocument = z
  .strictObject({
    elements: z.record(IdText, ElementEntry),
    rings: z.array(z.array(IdText)),
  })
  .meta({ title: "mainstay assess --json" });
export type AssessDocument = z.output<typeof AssessDocument>;

/** An assessment as the document: durations in ISO 8601, null for what is absent. */
export function toAssessDocument(assessment: Assessment): AssessDocument {
  return {
    elements: Object.fromEntries(
      [...assessment.elements].map(([id, element]) => [id, toElementEntry(element)]),
    ),
    rings: assessment.rings.map((ring) => [...ring]),
  };
}

/** An assessment without its reasons. */
export function toAssessmentSummary(assessment: Assessment): AssessmentSummary {
  return {
    elements: Object.fromEntries(
      [...assessment.elements].map(([id, element]) => [id, toFigures(element)]),
    ),
    rings: assessment.rings.map((ring) => [...ring]),
  };
}

/** The assessment of one element as the document has it. */
export function toElementEntry(element: ElementAssessment): z.output<typeof ElementEntry> {
  const { criticality, required, ...others } = toFigures(element);
  return {
    criticality,
    required,
    requiredBy: element.requiredBy ?? null,
    requiredPath: [...element.requiredPath],
    ...others,
  };
}

function toFigures(element: ElementAssessment) {
  return {
    criticality: element.criticality ?? null,
    required: formatDuration(element.required),
    requiredAlone: formatDuration(element.requiredAlone),
    requiredPoint: formatDuration(element.requiredPoint),
    capability: element.capability === undefined ? null : formatDuration(element.capability),
    blackStart: formatDuration(element.blackStart),
    gap:
      element.gap === undefined
        ? null
        : { time: miss(element.gap.time), point: miss(element.gap.point) },
  };
}

function miss(gap: Gap["time"]): string | null {
  if (gap === undefined) return null;
  return gap === "unknown" ? gap : formatDuration(gap);
}
