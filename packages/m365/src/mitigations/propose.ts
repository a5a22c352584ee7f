import { applyEdit, completePlan, type Edit, type Plan } from "@mainstay/plan";
import { microsoft365 } from "../catalog/microsoft-365.ts";
import type { Mitigation, Place } from "./mitigation.ts";
import { editOf } from "./place-edit.ts";
import { type PlanView, viewOf } from "./plan-view.ts";

const catalogs = [microsoft365];

/** How a mitigation would look at a plan as it is written. */
export function viewOfWritten(written: Plan): PlanView {
  return viewOf(completePlan(written, catalogs));
}

/** The plan as it is written after an edit; undefined where the edit cannot be done. */
export function afterEdit(written: Plan, edit: Edit): Plan | undefined {
  const edited = applyEdit(written, edit, { catalogs });
  return "plan" in edited ? edited.plan : undefined;
}

/** Where a mitigation applies, by the address of the record that would change. */
export function placesOf({ match }: Mitigation, view: PlanView): ReadonlyMap<string, Place> {
  const places = match?.(view) ?? [];
  return new Map(places.map((place) => [`${place.record.list}/${place.record.before.id}`, place]));
}

/**
 * The edit of a written plan that carries a mitigation out at these places. A plan that uses the catalog says the feature, if
 * there is one for it; what that leaves to do is changed record by record.
 */
export function editFor(
  written: Plan,
  mitigation: Mitigation,
  places: ReadonlyMap<string, Place>,
): Edit {
  const saying = featureEdit(written, mitigation);
  const said = saying.length === 0 ? undefined : afterEdit(written, saying);
  if (said === undefined) return editOf(written, [...places.values()]);
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
