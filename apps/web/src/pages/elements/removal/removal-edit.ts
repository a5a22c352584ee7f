import { type Edit, editBetween, type Plan } from "@mainstay/plan";
import { withoutElements } from "./without-elements.ts";

/** The edit that removes elements and whatever is about them alone; empty where something holds one of them. */
type Removal = { readonly edit: Edit; readonly held: readonly Holder[] };

/** A record that nothing would be left of without the elements, by its address, such as `scenarios/no-mail`. */
export type Holder = { readonly record: string; readonly name: string };

/**
 * How elements are removed from the plan as it is written, and taken out of all that names them. A scenario or an incident of which
 * nothing would be lost any more holds them: it says something of its own, which is for people to remove. What the plan does not write,
 * as a catalog has it, stays.
 */
export function removalEdit(plan: Plan, ids: ReadonlySet<string>): Removal {
  const written = plan.elements.map(({ id }) => id).filter((id) => ids.has(id));
  const gone = new Set<string>(written);
  const held = holdersOf(plan, gone);
  const edit = held.length > 0 ? [] : editBetween(plan, withoutElements(plan, gone));
  return { edit, held };
}

function holdersOf(plan: Plan, gone: ReadonlySet<string>): readonly Holder[] {
  return (["scenarios", "incidents"] as const).flatMap((list) =>
    plan[list]
      .filter(({ disruptions }) => disruptions.every(({ element }) => gone.has(element)))
      .map(({ id, name }) => ({ record: `${list}/${id}`, name })),
  );
}
