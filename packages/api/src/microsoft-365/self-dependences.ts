import {
  callTreeSelfDependences,
  type Cascade,
  type SelfDependence,
  simulate,
  sopSelfDependences,
} from "@mainstay/analysis";
import type { Plan, ScenarioId } from "@mainstay/plan";

/** A procedure or call tree that depends on what it is for: in which scenario, and what it then lacks. */
export type DependentProcedure = Pick<SelfDependence, "scenario" | "lacks"> & {
  readonly id: string;
};

/** How the procedures and call trees of a completed plan depend on what they are for, each scenario and cause once. */
export function selfDependencesIn(plan: Plan): readonly DependentProcedure[] {
  const known = new Map<ScenarioId, Cascade>();
  const cascadeOf = (id: ScenarioId): Cascade => {
    const scenario = plan.scenarios.find((one) => one.id === id);
    const cascade = known.get(id) ?? simulate(plan, scenario?.disruptions ?? []);
    known.set(id, cascade);
    return cascade;
  };
  const found = [
    ...plan.sops.map((sop) => ({
      id: sop.id,
      dependences: sopSelfDependences(plan, sop, cascadeOf),
    })),
    ...plan.callTrees.map((tree) => ({
      id: tree.id,
      dependences: callTreeSelfDependences(tree, cascadeOf),
    })),
  ].flatMap(({ id, dependences }) =>
    dependences.map(({ scenario, lacks }) => ({ id, scenario, lacks })),
  );
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}

/** What of the one list is not in the other. */
export function mendedBetween(
  before: readonly DependentProcedure[],
  after: readonly DependentProcedure[],
): readonly DependentProcedure[] {
  const left = new Set(after.map(keyOf));
  return before.filter((one) => !left.has(keyOf(one)));
}

function keyOf({ id, scenario, lacks }: DependentProcedure): string {
  return `${id} ${scenario} ${lacks}`;
}
