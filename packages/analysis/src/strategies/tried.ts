import {
  applyToValid,
  type Catalog,
  completePlan,
  type Plan,
  type Problem,
  type Strategy,
} from "@mainstay/plan";

/** The plan with a strategy carried out, as it would be written and completed; or why it cannot be. */
export type Tried =
  | { readonly written: Plan; readonly plan: Plan }
  | { readonly problems: readonly Problem[] };

/** Carries a strategy out on a checked plan as it is written, with the catalogs that it may use. */
export function tryStrategy(
  written: Plan,
  { changes = [] }: Strategy,
  catalogs: readonly Catalog[],
): Tried {
  const edited = applyToValid(written, changes, { catalogs });
  if ("problems" in edited) return edited;
  return { written: edited.plan, plan: completePlan(edited.plan, catalogs) };
}
