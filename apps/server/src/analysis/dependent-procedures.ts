import { callTreeLacks, type Cascade, type Lack, scenariosOf, sopLacks } from "@mainstay/analysis";
import type { Plan, ScenarioId } from "@mainstay/plan";

/**
 * The procedures and call trees that cannot be used in what happens: of those that are for the scenario, or of all where
 * it is none of the plan. Each cause once, the earliest.
 */
export function dependentProcedures(
  plan: Plan,
  { scenario, cascade }: { readonly scenario: ScenarioId | undefined; readonly cascade: Cascade },
): readonly (Lack & { readonly id: string })[] {
  const isFor = (scenarios: readonly ScenarioId[]) =>
    scenario === undefined || scenarios.includes(scenario);
  const found = [
    ...plan.sops
      .filter((sop) => isFor(scenariosOf(plan, sop)))
      .map((sop) => ({ id: sop.id, lacks: sopLacks(sop, cascade) })),
    ...plan.callTrees
      .filter(({ scenarios = [] }) => isFor(scenarios))
      .map((tree) => ({ id: tree.id, lacks: callTreeLacks(tree, cascade) })),
  ].flatMap(({ id, lacks }) =>
    lacks.toSorted((one, other) => other.from - one.from).map((lack) => ({ id, ...lack })),
  );
  return [...new Map(found.map((one) => [`${one.id} ${one.lacks}`, one])).values()];
}
