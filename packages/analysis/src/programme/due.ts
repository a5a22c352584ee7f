import { daysBetween, type Plan } from "@mainstay/plan";
import { inspect, type InspectionDay } from "../inspection.ts";
import { actionsDue } from "./actions.ts";
import type { DueItem } from "./due-item.ts";
import { exercisesDue } from "./exercises.ts";
import { reviews } from "./reviews.ts";
import { trainingsDue } from "./trainings.ts";
import { type ChangedOn, validations } from "./validations.ts";

/** The day of the question, the catalogs, and where it is known, when what an element rests on last changed. */
export type DueOptions = InspectionDay & { readonly changedOn?: ChangedOn };

/** What is to be done by a day, and by how many days that is over; negative while there is time, infinite for what was never done. */
export type RankedItem = DueItem & { readonly overdue: number };

/**
 * Everything that a plan asks to be validated, repeated, held, trained, reviewed, done or proven, the most pressing first: by how long
 * it is overdue against its cadence, then by criticality, then by day (continuity-model §6; SPEC 8.5).
 */
export function due(
  written: Plan,
  { changedOn = () => undefined, ...day }: DueOptions,
): readonly RankedItem[] {
  const inspection = inspect(written, day);
  const { plan, today, criticalities } = inspection;
  const items = [
    ...validations(inspection, changedOn),
    ...exercisesDue(inspection),
    ...trainingsDue(plan),
    ...reviews(inspection),
    ...actionsDue(plan),
  ].map((item) => ({ ...item, overdue: overdueOf(item, today) }));
  const place = ({ criticality }: DueItem): number => {
    const at = criticality === undefined ? -1 : criticalities.indexOf(criticality);
    return at === -1 ? criticalities.length : at;
  };
  return items.toSorted(
    (one, other) =>
      compare(pressure(other), pressure(one)) ||
      place(one) - place(other) ||
      compare(other.overdue, one.overdue),
  );
}

function overdueOf({ due: day }: DueItem, today: string): number {
  return day === undefined ? Number.POSITIVE_INFINITY : daysBetween(day, today);
}

/** How long it is overdue, in cadences; what is done once is measured in months. */
function pressure({ overdue, cadence = 30 }: RankedItem): number {
  return overdue / cadence;
}

/** Infinite ones are alike. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
