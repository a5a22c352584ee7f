import type { Catalog } from "../catalogs/catalog.ts";
import { completePlan } from "../catalogs/complete-plan.ts";
import type { Plan } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { type Names, namesIn } from "./names.ts";
import { type Offer, offersTo } from "./offers.ts";
import { type Suggest, suggestionsIn } from "./suggestions.ts";
import { type Unread, withUnknown } from "./unread.ts";

/**
 * What is checked: a completed plan, what the names in it lead to, `suggest`, which gives the name that was probably
 * meant, and `offer`, which knows the elements that a catalog would give; and the plan as it was written, with the catalogs that it may use.
 */
export type Subject = {
  readonly plan: Plan;
  readonly names: Names;
  readonly suggest: Suggest;
  readonly offer: Offer;
  readonly written: Plan;
  readonly catalogs: readonly Catalog[];
};

/** Finds one kind of problem; undefined is a step on the way, where there is much to look at. */
export type Check = (subject: Subject) => Iterable<Problem | undefined>;

/** A written plan as the subject of checks. */
export function subjectOf(
  written: Plan,
  { catalogs, unread }: { readonly catalogs: readonly Catalog[]; readonly unread: Unread },
): Subject {
  const plan = completePlan(written, catalogs);
  const names = namesIn(plan, withUnknown(written, { catalogs, unread }));
  return {
    plan,
    names,
    suggest: suggestionsIn(plan, names.scales),
    offer: offersTo(written, catalogs),
    written,
    catalogs,
  };
}
