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

/** The evidence that counts, found by unit, service and kind (SPEC 9.3). */
export type MeasuredUses = {
  readonly measures: readonly Measure[];
  readonly unplaced: readonly MeasuredEvidence[];
  readonly find: (
    unit: UnitId,
    service: ElementId,
    kind: MeasuredEvidence["kind"],
  ) => Measure | undefined;
};

/** Of several pieces of evidence for the same the one with the largest share counts, the first of several such. */
export function measuredUses(plan: Plan, evidence: readonly MeasuredEvidence[]): MeasuredUses {
  const units = new Set<UnitId>(plan.units.map(({ id }) => id));
  const best = new Map<string, Measure>();
  for (const entry of evidence) {
    if (!units.has(entry.unit)) continue;
    const key = keyOf(entry.unit, entry.service, entry.kind);
    const share = entry.ofUsers === 0 ? 0 : entry.users / entry.ofUsers;
    const known = best.get(key);
    if (known === undefined || share > known.share) best.set(key, { ...entry, share });
  }
  return {
    measures: [...best.values()],
    unplaced: evidence.filter(({ unit }) => !units.has(unit)),
    find: (unit, service, kind) => best.get(keyOf(unit, service, kind)),
  };
}

function keyOf(unit: UnitId, service: ElementId, kind: string): string {
  return `${unit} ${service} ${kind}`;
}
