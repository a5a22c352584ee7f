import { type Assessment, assess } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";

const assessments = new WeakMap<Plan, Assessment>();

/** The assessment of a plan, worked out once however often its elements are asked about. */
export function assessed(plan: Plan): Assessment {
  const known = assessments.get(plan);
  if (known !== undefined) return known;
  const assessment = assess(plan);
  assessments.set(plan, assessment);
  return assessment;
}
