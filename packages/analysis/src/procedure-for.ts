import type { Element, Plan, ScenarioId, Sop } from "@mainstay/plan";
import { scenariosOf } from "./self-dependence.ts";

/** The procedure for a scenario that an element goes on by: of its own unit, else one that nobody's unit is named for. */
export function procedureFor(
  plan: Plan,
  { unit }: Pick<Element, "unit">,
  scenario: ScenarioId,
): Sop | undefined {
  const forThis = plan.sops.filter((sop) => scenariosOf(plan, sop).includes(scenario));
  return (
    forThis.find((sop) => unit !== undefined && sop.unit === unit) ??
    forThis.find((sop) => sop.unit === undefined)
  );
}
