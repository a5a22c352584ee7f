import type { Catalog } from "../catalogs/catalog.ts";
import { staysValid } from "../check/stays-valid.ts";
import type { Plan } from "../plan.ts";
import { applyEdit } from "./apply-edit.ts";
import { applyUnchecked, type Edited } from "./apply-unchecked.ts";
import type { Edit } from "./operation.ts";

/**
 * The same as `applyEdit`, of a plan that is known to be valid: where that can be told from what the edit touched, the rest
 * is not checked again. On a large plan that is much quicker.
 */
export function applyToValid(
  plan: Plan,
  edit: Edit,
  { catalogs = [] }: { readonly catalogs?: readonly Catalog[] } = {},
): Edited {
  const edited = applyUnchecked(plan, edit);
  if ("plan" in edited && staysValid({ before: plan, after: edited.plan }, catalogs)) return edited;
  return applyEdit(plan, edit, { catalogs });
}
