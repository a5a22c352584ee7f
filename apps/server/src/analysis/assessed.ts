import {
  type Assessment,
  assess,
  type Finding,
  findingsOf,
  inspect,
  inspectAfter,
  type Inspection,
} from "@mainstay/analysis";
import { catalogs } from "@mainstay/m365";
import { knownNow, type Plan } from "@mainstay/plan";
import { wholeOf } from "../people/withheld/plan-without.ts";

const assessments = new WeakMap<Plan, Assessment>();

/**
 * The assessment of a completed plan, worked out once however often its elements are asked about. Of a plan that something of its exercises
 * was left out of it is that of the whole: it does not look at them.
 */
export function assessed(variant: Plan): Assessment {
  const plan = wholeOf(variant) ?? variant;
  const known = assessments.get(plan);
  if (known !== undefined) return known;
  const assessment = assess(plan);
  assessments.set(plan, assessment);
  return assessment;
}

const inspections = new WeakMap<Plan, Inspection>();

/** A plan as it is written, or as it is completed, under inspection on a day: once for all who ask on that day. */
export function inspected(written: Plan, today: string): Inspection {
  const known = inspections.get(written);
  if (known?.today === today) return known;
  const whole = wholeOf(written);
  const inspection: Inspection =
    whole === undefined
      ? inspect(written, {
          today,
          knownUntil: knownNow(today),
          catalogs,
          known: { assessment: () => assessed(inspection.plan) },
        })
      : inspectAfter(inspected(whole, today), written);
  inspections.set(written, inspection);
  return inspection;
}

const findings = new WeakMap<Inspection, readonly Finding[]>();

/** What the rules find in a completed plan on a day, worked out once for all who ask on that day. */
export function findingsIn(plan: Plan, today: string): readonly Finding[] {
  return findingsUnder(inspected(plan, today));
}

/** The same of a plan under inspection. */
export function findingsUnder(inspection: Inspection): readonly Finding[] {
  const known = findings.get(inspection) ?? findingsOf(inspection);
  findings.set(inspection, known);
  return known;
}
