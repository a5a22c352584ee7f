import { editBetween, type Plan } from "@mainstay/plan";
import { touchedBy } from "../log/entry.ts";

/** The first record in which two plans differ, such as `elements/payroll`; undefined where they are the same. */
export function differing(one: Plan, other: Plan): string | undefined {
  return touchedBy(editBetween(one, other))[0];
}
