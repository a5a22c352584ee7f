import type { Permission } from "@mainstay/api";
import type { Plan } from "@mainstay/plan";

/** Who wants to edit: what they may do, and for which units. */
export type Editor = {
  readonly permissions: readonly Permission[];
  readonly units: readonly string[];
};

/**
 * Whether somebody may edit a record: who edits their own, what belongs to their units or to units below; what belongs to
 * no unit is for those who may edit everything.
 */
export function mayEdit(
  { permissions, units }: Editor,
  plan: Pick<Plan, "units">,
  record: { readonly unit?: string | undefined },
): boolean {
  if (permissions.includes("plan:edit")) return true;
  if (!permissions.includes("plan:edit-own")) return false;
  const above = new Map<string, string | undefined>(
    plan.units.map(({ id, parent }) => [id, parent]),
  );
  const seen = new Set<string>();
  for (let at = record.unit; at !== undefined && !seen.has(at); at = above.get(at)) {
    if (units.includes(at)) return true;
    seen.add(at);
  }
  return false;
}
