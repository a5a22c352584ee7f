import {
  type ApplicationMap,
  applicationMap,
  type MeasuredEvidence,
  type ServiceUse,
  type UnitUse,
} from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";

/** An application map with the uses of every service written out, to be kept. */
export type DrawnMap = Pick<ApplicationMap, "units" | "disagreements" | "unplaced"> & {
  readonly services: readonly (Omit<ServiceUse, "listUses"> & {
    readonly uses: readonly UnitUse[];
  })[];
};

/** The application map of a plan by what was measured. */
export function drawnMap(plan: Plan, evidence: readonly MeasuredEvidence[]): DrawnMap {
  const { units, services, disagreements, unplaced } = applicationMap(plan, { evidence });
  return {
    units,
    services: services.map(({ listUses, ...service }) => ({ ...service, uses: listUses() })),
    disagreements,
    unplaced,
  };
}
