import type { ElementId, Plan, UnitId } from "@mainstay/plan";
import { classifier, type MapClass } from "./classify.ts";
import { type Beginning, declaredUses } from "./declared-uses.ts";
import { type Disagreement, findDisagreements } from "./disagreements.ts";
import { type Measure, type MeasuredEvidence, measuredUses } from "./measured-uses.ts";
import { type UnitWeight, unitWeights } from "./unit-weights.ts";

/** What speaks for the use of a service: the plan, people who were active in it, people who have a licence for it. */
export const evidenceKinds = ["declared", "active", "licensed"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Why a unit is said to use a service; at least one of the three is there (SPEC 9.2 and 9.3). */
export type UnitUse = {
  readonly unit: UnitId;
  /** Whether work of the unit reaches the service, or only technology that it runs. */
  readonly declaredBy?: Beginning;
  readonly active?: Measure;
  readonly licensed?: Measure;
};

/** A service and who uses it. `share` is of the weight of all units, 0 to 1 (SPEC 9.6). */
export type ServiceUse = {
  readonly service: ElementId;
  /** False for what evidence speaks of and the plan does not have. */
  readonly inPlan: boolean;
  readonly class: MapClass;
  readonly share: number;
  /** The class without licences: who has one and does not use it does not miss the service. */
  readonly classInUse: MapClass;
  /** The class that each kind of evidence would give alone. */
  readonly classBy: Readonly<Record<EvidenceKind, MapClass>>;
  /** Units in plan order of which anything is known here, be it that nobody was active. */
  readonly listUses: () => readonly UnitUse[];
};

/** Services against business units (continuity-model §7, SPEC 9). */
export type ApplicationMap = {
  readonly units: readonly UnitWeight[];
  readonly services: readonly ServiceUse[];
  readonly disagreements: readonly Disagreement[];
  /** Evidence of units that the plan does not have; it counts for nothing. */
  readonly unplaced: readonly MeasuredEvidence[];
  /** The shortest way from an element of the unit, its work before its technology, to the service; empty where none is declared. */
  readonly pathTo: (unit: UnitId, service: ElementId) => readonly ElementId[];
};

/**
 * Which services are used by the whole enterprise, by several units, by one or by none, on what evidence; and where the
 * plan and the evidence contradict each other (SPEC 9). The plan has been checked.
 */
export function applicationMap(
  plan: Plan,
  { evidence }: { readonly evidence: readonly MeasuredEvidence[] },
): ApplicationMap {
  const measured = measuredUses(plan, evidence);
  const weights = unitWeights(plan, evidence);
  const declared = declaredUses(plan);
  const classify = classifier(weights);
  return {
    units: weights,
    services: [...inThePlan(plan), ...beyondThePlan(plan, evidence)].map(({ service, inPlan }) => {
      const declaring = declared.unitsOf(service);
      const active = usersOf(measured.byUnit(service, "active"));
      const licensed = usersOf(measured.byUnit(service, "licensed"));
      return {
        service,
        inPlan,
        ...classify([...declaring, ...active, ...licensed]),
        classInUse: classify([...declaring, ...active]).class,
        classBy: {
          declared: classify(declaring).class,
          active: classify(active).class,
          licensed: classify(licensed).class,
        },
        listUses: () => plan.units.flatMap(({ id }) => useOf(id, service)),
      };
    }),
    disagreements: findDisagreements(plan, { declared, measures: measured.measures }),
    unplaced: measured.unplaced,
    pathTo: declared.pathTo,
  };

  function useOf(unit: UnitId, service: ElementId): readonly UnitUse[] {
    const declaredBy = declared.declaredBy(unit, service);
    const active = measured.byUnit(service, "active").get(unit);
    const licensed = measured.byUnit(service, "licensed").get(unit);
    if (declaredBy === undefined && active === undefined && licensed === undefined) return [];
    return [
      {
        unit,
        ...(declaredBy === undefined ? {} : { declaredBy }),
        ...(active === undefined ? {} : { active }),
        ...(licensed === undefined ? {} : { licensed }),
      },
    ];
  }
}

type MapRow = { readonly service: ElementId; readonly inPlan: boolean };

function inThePlan({ elements }: Plan): readonly MapRow[] {
  return elements
    .filter(({ kind }) => kind === "service" || kind === "application")
    .map(({ id }) => ({ service: id, inPlan: true }));
}

/** Elements of another kind that evidence names are rows too; those nobody uses and the plan does not have are none. */
function beyondThePlan(plan: Plan, evidence: readonly MeasuredEvidence[]): readonly MapRow[] {
  const rows = new Set<ElementId>(inThePlan(plan).map(({ service }) => service));
  const elements = new Set(plan.elements.map(({ id }) => id));
  return evidence.flatMap(({ service, users }) => {
    if (rows.has(service) || (users === 0 && !elements.has(service))) return [];
    rows.add(service);
    return [{ service, inPlan: elements.has(service) }];
  });
}

function usersOf(measures: ReadonlyMap<UnitId, Measure>): readonly UnitId[] {
  return [...measures.values()].filter(({ users }) => users > 0).map(({ unit }) => unit);
}
