import { type Assessment, assess, type Finding, lint } from "@mainstay/analysis";
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

const findings = new WeakMap<
  Plan,
  { readonly today: string; readonly found: readonly Finding[] }
>();

/** What the rules find in a completed plan on a day, worked out once for all who ask on that day. */
export function findingsIn(plan: Plan, today: string): readonly Finding[] {
  const known = findings.get(plan);
  if (known?.today === today) return known.found;
  const found = lint(plan, { today, assessment: assessed(plan) });
  findings.set(plan, { today, found });
  return found;
}
