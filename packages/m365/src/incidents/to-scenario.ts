import { type Disruption, type ElementId, minutes } from "@mainstay/plan";
import type { Hit } from "./hit.ts";
import type { Incident } from "./incident.ts";
import { type IncidentLength, lengthOf } from "./length.ts";
import { nearNames } from "./near-names.ts";

/** Elements of a plan that stand for an element of the catalog, by the id that it has in the catalog. */
export type StandIns = ReadonlyMap<string, readonly ElementId[]>;

/** What a plan has, and what of it stands for what of the catalog. */
export type PlanElements = {
  readonly elementIds: readonly ElementId[];
  readonly standIns?: StandIns;
};

/** An element of the catalog that the plan has not, and those of the plan that it could go by. */
export type MissingElement = { readonly element: string; readonly near: readonly ElementId[] };

/** An incident as it would come over a plan. */
export type IncidentScenario = {
  readonly length: IncidentLength;
  readonly disruptions: readonly Disruption[];
  /** What was hit and the plan has, with the elements that it is there. */
  readonly played: readonly { readonly hit: Hit; readonly elements: readonly ElementId[] }[];
  /** What was hit and the plan has not. */
  readonly missing: readonly MissingElement[];
};

/**
 * An incident as disruptions of the elements that a plan has, as if the organisation had been among those that it hit. Only
 * elements of the plan are disrupted; what was hit besides is told. A stand-in takes the place of the element of its id.
 */
export function toScenario(incident: Incident, plan: PlanElements): IncidentScenario {
  const length = lengthOf(incident);
  const placed = incident.hits.map((hit) => ({
    hit,
    elements: elementsFor(hit.element, plan),
  }));
  const played = placed.filter(({ elements }) => elements.length > 0);
  const missing = placed
    .filter(({ elements }) => elements.length === 0)
    .map(({ hit }) => hit.element);
  return {
    length,
    disruptions: played.flatMap(({ hit, elements }) =>
      elements.map((element) => ({ element, ...course(hit, length) })),
    ),
    played,
    missing: [...new Set(missing)].map((element) => ({
      element,
      near: nearNames(element, plan.elementIds),
    })),
  };
}

/** The elements of a plan that an element of the catalog is there: its stand-ins, or the one of the same id, or none. */
export function elementsFor(
  catalogId: string,
  { elementIds, standIns }: PlanElements,
): readonly ElementId[] {
  const known = new Set(elementIds);
  const others = standIns?.get(catalogId)?.filter((id) => known.has(id));
  return others ?? elementIds.filter((id) => id === catalogId);
}

function course({ at = 0, left, lasts }: Hit, length: IncidentLength): Omit<Disruption, "element"> {
  return {
    ...(at === 0 ? {} : { at: minutes(at) }),
    ...(left === undefined ? {} : { level: left.level }),
    ...(lasts === "repair" ? {} : { lasts: minutes(lasts ?? length.minutes - at) }),
  };
}
