import type { Edit, Plan } from "@mainstay/plan";
import { microsoft365 } from "../catalog/microsoft-365.ts";
import type { Mitigation, Place } from "./mitigation.ts";
import { editOf } from "./place-edit.ts";
import type { PlanView } from "./plan-view.ts";
import { afterEdit, viewOfWritten, type WrittenPlan } from "./written-plan.ts";

/**
 * Where a mitigation applies, by the address of the record that would change. What the plan says that it does not have is not
 * brought back.
 */
export function placesOf({ match }: Mitigation, view: PlanView): ReadonlyMap<string, Place> {
  const places = (match?.(view) ?? []).filter(({ adds }) =>
    adds.every(({ id }) => !view.isLeftOut(id)),
  );
  return new Map(places.map((place) => [`${place.record.list}/${place.record.before.id}`, place]));
}

/**
 * The edit of a written plan that carries a mitigation out at these places. A plan that uses the catalog says the feature, if
 * there is one for it; what that leaves to do is changed record by record.
 */
export function editFor(
  plan: WrittenPlan,
  mitigation: Mitigation,
  places: ReadonlyMap<string, Place>,
): Edit {
  const saying = featureEdit(plan.written, mitigation);
  const said = saying.length === 0 ? undefined : afterEdit(plan, saying);
  if (said === undefined) return editOf(plan, [...places.values()]);
  const left = placesOf(mitigation, viewOfWritten(said));
  return [
    ...saying,
    ...editOf(
      said,
      [...left].flatMap(([at, place]) => (places.has(at) ? place : [])),
    ),
  ];
}

function featureEdit({ uses }: Plan, { feature }: Mitigation): Edit {
  const use = uses.find(({ id }) => id === microsoft365.id);
  if (use === undefined || feature === undefined || use.features.includes(feature)) return [];
  return [{ put: `uses/${use.id}/features/${feature}`, value: feature }];
}
