import { nearest } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";

/** Throws a Refusal for business units that the plan has not. */
export function requireUnits({ record }: Services, units: readonly string[]): void {
  const known = record.head.plan.units.map(({ id }) => String(id));
  const problems = units.flatMap((unit, at) => {
    if (known.includes(unit)) return [];
    const suggestion = nearest(unit, known);
    return {
      path: ["body", "units", at],
      message: `the plan has no unit ${unit}`,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
  if (problems.length > 0) {
    throw new Refusal(422, "The plan does not have all of these units.", { problems });
  }
}
