import fc from "fast-check";
import type { Plan } from "../plan.ts";
import { defaultCriticalities, defaultImpactScale } from "../records/organisation.ts";
import { arbitraryAnalyses } from "./arbitrary-analyses.ts";
import { arbitraryElements } from "./arbitrary-elements.ts";
import { arbitraryLessons } from "./arbitrary-lessons.ts";
import { arbitraryOrganisationChart } from "./arbitrary-organisation-chart.ts";
import { arbitraryPractice } from "./arbitrary-practice.ts";
import { arbitraryResponses } from "./arbitrary-responses.ts";
import { duration, numbered, record, text } from "./arbitrary-values.ts";
import { type PlanInFile, planOf } from "./plan-of.ts";

/** How many records at most: `elements` (at least 1; default 8), and of each other kind (default 3). */
export type PlanSize = { readonly elements?: number; readonly others?: number };

/** The ids that a generated plan has, and the scales that it judges by. */
export type Names = {
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly elements: readonly string[];
  readonly scenarios: readonly string[];
  readonly strategies: readonly string[];
  readonly criticalities: readonly string[];
  readonly categories: readonly string[];
  readonly ratings: readonly string[];
};

/**
 * Valid plans with every kind of record: requirements in rings, k of n, with partial loss, tolerance and for recovery;
 * scenarios that disrupt an element several times. Every id resolves, and no list is empty that could be left out.
 */
export function arbitraryPlan({ elements = 8, others = 3 }: PlanSize = {}): fc.Arbitrary<Plan> {
  const few = fc.integer({ min: 0, max: others });
  return fc
    .record({
      elements: fc.integer({ min: 1, max: elements }),
      units: few,
      people: few,
      scenarios: few,
      strategies: few,
      scales: fc.constantFrom<Scales>({}, ownCriticalities, ownScales),
    })
    .chain(({ scales, ...counts }) => {
      const impactScale = scales.impactScale ?? defaultImpactScale;
      const names = {
        units: numbered("unit", counts.units),
        people: numbered("person", counts.people),
        elements: numbered("e", counts.elements),
        scenarios: numbered("scenario", counts.scenarios),
        strategies: numbered("strategy", counts.strategies),
        criticalities: scales.criticalities ?? defaultCriticalities,
        categories: impactScale.categories.map(({ id }) => id),
        ratings: impactScale.ratings,
      };
      return fc.record({
        organisation: organisation(names).map((said) => ({ ...said, ...scales })),
        ...arbitraryOrganisationChart(names),
        elements: arbitraryElements(names),
        ...arbitraryResponses(names, others),
        ...arbitraryPractice(names, others),
        ...arbitraryLessons(names, others),
        ...arbitraryAnalyses(names, others),
      });
    })
    .map((content) => planOf(withoutUndefined(content)));
}

type Scales = Pick<NonNullable<PlanInFile["organisation"]>, "criticalities" | "impactScale">;

const ownCriticalities: Scales = { criticalities: ["gold", "silver", "bronze", "tin"] };

const ownScales: Scales = {
  ...ownCriticalities,
  impactScale: {
    categories: [
      { id: "money", name: "Money" },
      { id: "health", name: "Health", description: "Of people" },
    ],
    ratings: ["low", "high"],
    unacceptable: "high",
    timeframes: ["1h", "1d"],
  },
};

function organisation({ criticalities }: Names) {
  const cadences = fc.dictionary(fc.constantFrom(...criticalities), duration, { minKeys: 1 });
  return record({ id: fc.constant("org"), name: text, description: text, cadences });
}

/** The same content without the fields that stand for nothing; where there are no people, nobody owns an element. */
function withoutUndefined<Content>(content: Content): Content {
  if (typeof content !== "object" || content === null) return content;
  for (const [key, value] of Object.entries(content)) {
    if (value === undefined) Reflect.deleteProperty(content, key);
    else withoutUndefined(value);
  }
  return content;
}
