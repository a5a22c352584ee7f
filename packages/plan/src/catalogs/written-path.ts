import type { Plan } from "../plan.ts";
import type { PlanPath } from "../problem.ts";
import type { Catalog } from "./catalog.ts";
import { takenOver } from "./taken-over.ts";

/**
 * Where in the plan as it was written something stands that has this path in the completed plan: what a catalog gives
 * stands where the plan says that it uses it; all else has the same path in both.
 */
export function writtenPath(plan: Plan, catalogs: readonly Catalog[], path: PlanPath): PlanPath {
  const [list, at] = path;
  const beyond = list === "elements" && typeof at === "number" ? at - plan.elements.length : -1;
  if (beyond < 0 || plan.uses.length === 0) return path;
  const own = new Set<string>(plan.elements.map(({ id }) => id));
  const added = takenOver(plan, catalogs).filter(({ element }) => !own.has(element.id));
  const use = added[beyond]?.use;
  return use === undefined ? path : ["uses", use];
}
