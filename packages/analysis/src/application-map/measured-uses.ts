import type { ElementId, Plan, UnitId } from "@mainstay/plan";

/**
 * What a report or a list of licences says of one unit and one service: how many of its people were active, or have a
 * licence, out of how many; over which days or on which day; and in which documents that stands.
 */
export type MeasuredEvidence = {
  readonly unit: UnitId;
  readonly service: ElementId;
  readonly kind: "active" | "licensed";
  readonly users: number;
  readonly ofUsers: number;
  /** First and last day, `YYYY-MM-DD`; absent where the document has no date. */
  readonly from?: string;
  readonly to?: string;
  readonly source: string;
};

/** Such evidence with the share of people, 0 to 1, that it comes to. */
export type Measure = MeasuredEvidence & { readonly share: number };

/** The evidence that counts, by service, kind and unit (SPEC 9.3). */
export type MeasuredUses = {
  readonly measures: readonly Measure[];
  readonly unplaced: readonly MeasuredEvidence[];
  readonly byUnit: (
    service: ElementId,
    kind: MeasuredEvidence["kind"],
  ) => ReadonlyMap<UnitId, Measure>;
};

/** Of several pieces of evidence for the same the one with the largest share counts, the first of several such. */
export function measuredUses(plan: Plan, evidence: readonly MeasuredEvidence[]): MeasuredUses {
  const units = new Set<UnitId>(plan.units.map(({ id }) => id));
  const best = new Map<string, Map<UnitId, Measure>>();
  for (const entry of evidence) {
    if (!units.has(entry.unit)) continue;
    const key = `${entry.service} ${entry.kind}`;
    const ofUnits = best.get(key) ?? new Map<UnitId, Measure>();
    best.set(key, ofUnits);
    const share = entry.ofUsers === 0 ? 0 : entry.users / entry.ofUsers;
    const known = ofUnits.get(entry.unit);
    if (known === undefined || share > known.share) ofUnits.set(entry.unit, { ...entry, share });
  }
  return {
    measures: [...best.values()].flatMap((ofUnits) => [...ofUnits.values()]),
    unplaced: evidence.filter(({ unit }) => !units.has(unit)),
    byUnit: (service, kind) => best.get(`${service} ${kind}`) ?? nothing,
  };
}

const nothing: ReadonlyMap<UnitId, Measure> = new Map();
