import { daysBetween } from "@mainstay/plan";
import type { Inspection } from "../inspection.ts";
import { actionsDue } from "./actions.ts";
import { withDeferrals } from "./deferrals.ts";
import type { DueItem } from "./due-item.ts";
import type { LastChanges } from "./last-changes.ts";
import { exercisesDue } from "./exercises.ts";
import { reviews } from "./reviews.ts";
import { trainingsDue } from "./trainings.ts";
import { validations } from "./validations.ts";

/** What is to be done by a day, and by how many days that is over; negative while there is time, infinite for what was never done. */
export type RankedItem = DueItem & { readonly overdue: number };

/**
 * Everything that a plan asks to be validated, repeated, held, trained, reviewed, done or proven, the most pressing first: by how long
 * it is overdue against its cadence, then by criticality, by how much speaks for it, and by day (continuity-model §6; SPEC 8.5, 8.8). What
 * was put off stays among it, due on the day until which it may wait (SPEC 8.7). `changes` are those of the plan, where they are kept.
 */
export function due(
  inspection: Inspection,
  changes: LastChanges = new Map(),
): readonly RankedItem[] {
  const { plan, today, criticalities } = inspection;
  const items = [
    ...validations(inspection, changes),
    ...exercisesDue(inspection),
    ...trainingsDue(plan),
    ...reviews(inspection),
    ...actionsDue(plan),
  ]
    .map(withDeferrals(plan, today))
    .map((item) => ({ ...item, overdue: overdueOf(item, today) }));
  const place = ({ criticality }: DueItem): number => {
    const at = criticality === undefined ? -1 : criticalities.indexOf(criticality);
    return at === -1 ? criticalities.length : at;
  };
  return items.toSorted(
    (one, other) =>
      compare(pressure(other), pressure(one)) ||
      place(one) - place(other) ||
      concerned(other) - concerned(one) ||
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

function concerned({ concerns = [] }: DueItem): number {
  return concerns.length;
}

/** Infinite ones are alike. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
