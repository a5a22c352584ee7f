import {
  type Catalog,
  completePlan,
  defaultCriticalities,
  type Element,
  type ElementId,
  type ImpactAnalysis,
  type Person,
  type Plan,
  type Scenario,
  type ScenarioId,
  type Strategy,
} from "@mainstay/plan";
import { assess } from "./assess.ts";
import { once } from "./once.ts";
import { planOn } from "./plan-on.ts";
import type { Assessment, Cascade, ElementAssessment } from "./results.ts";
import { type SharedDependency, sharedDependencies } from "./shared-dependencies.ts";
import { simulate } from "./simulate.ts";
import { type Tried, tryStrategy } from "./strategies/tried.ts";
import { named } from "./wording.ts";

/** A completed plan under inspection on a day, with the questions that rules share. Each answer is worked out once, when asked for. */
export type Inspection = {
  readonly written: Plan;
  /** Completed, and as far as it was known on the day: what was done later is not in it (SPEC 8.12). */
  readonly plan: Plan;
  readonly catalogs: readonly Catalog[];
  /** The day of the inspection, `YYYY-MM-DD`. */
  readonly today: string;
  /** The last day of which something counts. */
  readonly knownUntil: string;
  /** The organisation's scale of criticality, highest first. */
  readonly criticalities: readonly string[];
  /**
   * The elements of which the organisation itself has written something, each with its position in the plan: of what only
   * a catalog speaks of, nobody is asked for more words.
   */
  readonly writtenElements: readonly (readonly [at: number, element: Element])[];
  readonly elementById: ReadonlyMap<string, Element>;
  readonly personById: ReadonlyMap<string, Person>;
  readonly assessment: () => Assessment;
  readonly assessmentOf: (element: ElementId) => ElementAssessment | undefined;
  readonly cascadeOf: (scenario: ScenarioId) => Cascade;
  /** The requirements whose alternatives are none. */
  readonly sharedDependencies: () => readonly SharedDependency[];
  /** The plan with a strategy carried out, or why it cannot be. */
  readonly tried: (strategy: Strategy) => Tried;
  /** The business impact analysis that counts for an element: the latest approved one, else the latest. */
  readonly analysisOf: (element: ElementId) => ImpactAnalysis | undefined;
  /** An element by name and id, as messages name it: `Payroll (payroll)`. */
  readonly nameOf: (element: ElementId) => string;
};

/** The day of an inspection, `YYYY-MM-DD`; the catalogs that the plan may use; and answers that are known, if any are. */
export type InspectionDay = {
  readonly today: string;
  /** The last day of which something counts: that of the inspection, if left out. */
  readonly knownUntil?: string;
  readonly catalogs?: readonly Catalog[];
  readonly known?: KnownAnswers;
};

/** What may be known of a plan before it is inspected; undefined where it has to be worked out. */
type KnownAnswers = {
  readonly assessment?: () => Assessment | undefined;
  readonly cascadeOf?: (scenario: Scenario) => Cascade | undefined;
  readonly sharedDependencies?: () => readonly SharedDependency[] | undefined;
};

/** Takes a checked plan, as it is written, under inspection. */
export function inspect(
  written: Plan,
  { today, knownUntil = today, catalogs = [], known = {} }: InspectionDay,
): Inspection {
  const plan = planOn(completePlan(written, catalogs), knownUntil);
  const elementById = byId<Element>(plan.elements);
  const scenarioById = byId<Scenario>(plan.scenarios);
  const assessment = once(() => known.assessment?.() ?? assess(plan));
  const analyses = once(() => analysesThatCount(plan.impactAnalyses));
  const cascades = new Map<ScenarioId, Cascade>();
  return {
    written,
    plan,
    catalogs,
    today,
    knownUntil,
    criticalities: plan.organisation.criticalities ?? defaultCriticalities,
    writtenElements: [...plan.elements.entries()].filter(
      ([, { evidence }]) => evidence !== "catalog",
    ),
    elementById,
    personById: byId<Person>(plan.people),
    assessment,
    assessmentOf: (element) => assessment().elements.get(element),
    cascadeOf: (id) => {
      const scenario = scenarioById.get(id);
      const cascade =
        cascades.get(id) ??
        (scenario && known.cascadeOf?.(scenario)) ??
        simulate(plan, scenario?.disruptions ?? []);
      cascades.set(id, cascade);
      return cascade;
    },
    sharedDependencies: once(() => known.sharedDependencies?.() ?? sharedDependencies(plan)),
    tried: (strategy) => tryStrategy(written, strategy, catalogs),
    analysisOf: (element) => analyses().get(element),
    nameOf: (id) => named(elementById.get(id) ?? { id, name: id }),
  };
}

/** The day that an analysis speaks for: when it was completed, or else approved. Undefined for one still under way. */
export function dayOf({ completed, approved }: ImpactAnalysis): string | undefined {
  return completed ?? approved;
}

function analysesThatCount(
  analyses: readonly ImpactAnalysis[],
): ReadonlyMap<ElementId, ImpactAnalysis> {
  const counting = new Map<ElementId, ImpactAnalysis>();
  for (const analysis of analyses) {
    const other = counting.get(analysis.element);
    if (other === undefined || countsBefore(analysis, other))
      counting.set(analysis.element, analysis);
  }
  return counting;
}

function countsBefore(analysis: ImpactAnalysis, other: ImpactAnalysis): boolean {
  const isApproved = analysis.status === "approved";
  if (isApproved !== (other.status === "approved")) return isApproved;
  return (dayOf(analysis) ?? "") >= (dayOf(other) ?? "");
}

function byId<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}
