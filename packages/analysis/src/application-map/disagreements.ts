import type { ElementId, Plan, UnitId } from "@mainstay/plan";
import type { DeclaredUses } from "./declared-uses.ts";
import type { Measure } from "./measured-uses.ts";

/**
 * Where plan and evidence contradict each other (SPEC 9.7): people are active in what their unit does not declare; nobody
 * is active in, or licensed for, what its work rests on; or licences lie idle for what it neither declares nor uses.
 */
export type Disagreement = {
  readonly kind: "active-not-declared" | "declared-not-seen" | "licensed-not-used";
  readonly unit: UnitId;
  readonly service: ElementId;
  /** The measure that shows it: of the people active or licensed, or of those of whom none is. */
  readonly measure: Measure;
};

type Known = {
  readonly declared: DeclaredUses;
  readonly measures: readonly Measure[];
};

const kinds = ["active-not-declared", "declared-not-seen", "licensed-not-used"] as const;

/** All of them, by kind, most people first, then in the order of the plan's units. */
export function findDisagreements({ units }: Plan, known: Known): readonly Disagreement[] {
  const position = new Map(units.map(({ id }, at) => [id, at]));
  const about = Map.groupBy(known.measures, ({ unit, service }) => `${unit} ${service}`);
  return [...about.values()]
    .flatMap((measures) => disagreementOf(known, measures))
    .toSorted(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        peopleOf(b) - peopleOf(a) ||
        (position.get(a.unit) ?? 0) - (position.get(b.unit) ?? 0),
    );
}

function disagreementOf(
  { declared }: Known,
  measures: readonly Measure[],
): readonly Disagreement[] {
  const [first] = measures;
  const { unit, service } = first;
  const active = measures.find(({ kind }) => kind === "active");
  const licensed = measures.find(({ kind }) => kind === "licensed");
  const declaredBy = declared.declaredBy(unit, service);
  if (active !== undefined && active.users > 0) {
    if (declaredBy !== undefined) return [];
    return [{ kind: "active-not-declared", unit, service, measure: active }];
  }
  if (licensed !== undefined && licensed.users > 0) {
    if (declaredBy !== undefined || active === undefined || active.ofUsers === 0) return [];
    return [{ kind: "licensed-not-used", unit, service, measure: licensed }];
  }
  const measure = active ?? licensed ?? first;
  // Running technology that needs a service does not say that anybody in the unit works with it.
  if (measure.ofUsers === 0 || declaredBy !== "work") return [];
  return [{ kind: "declared-not-seen", unit, service, measure }];
}

function peopleOf({ kind, measure }: Disagreement): number {
  return kind === "declared-not-seen" ? measure.ofUsers : measure.users;
}
