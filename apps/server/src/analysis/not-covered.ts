import type { NotCoveredDocument } from "@mainstay/api";
import { type Element, formatDuration, type Plan } from "@mainstay/plan";
import { assessed, findingsIn } from "./assessed.ts";
import { type Gapped, lateIn, reasonOf, scaleOf } from "./late.ts";

/** Of so many gaps, the worst, it is found out which function asks: that takes a cascade each. */
const asked = 100;

/** The rules by which a function is not covered: nothing was asked, it cannot be done in time, or it was never proven. */
const coverRules: readonly string[] = [
  "function-without-rto",
  "no-impact-analysis",
  "too-slow",
  "recovery-behind-slower-needs",
  "never-validated",
  "validation-overdue",
  "failed-exercise-not-repeated",
];

/** The functions of the highest criticality. */
export function mostCriticalIn(plan: Plan): readonly Element[] {
  const [highest] = scaleOf(plan);
  const { elements } = assessed(plan);
  return plan.elements.filter(
    ({ id, kind }) => kind === "function" && elements.get(id)?.criticality === highest,
  );
}

/** Functions of the highest criticality that something is amiss with, what most is amiss with first. */
export function notCoveredIn(plan: Plan, today: string): NotCoveredDocument["functions"] {
  const lateFor = Map.groupBy(lateIn(plan).slice(0, asked), ({ result }) => result.requiredBy);
  const found = Map.groupBy(
    findingsIn(plan, today).filter(({ rule }) => coverRules.includes(rule)),
    ({ subject }) => subject,
  );
  return mostCriticalIn(plan)
    .flatMap(({ id, name }) => {
      const byRule = (found.get(id) ?? []).map(({ rule, message }) => ({
        rule,
        message,
        link: "/analysis/findings",
      }));
      const byGap = (lateFor.get(id) ?? [])
        .filter(({ element }) => element.id !== id)
        .map(toReason);
      const reasons = [...byRule, ...byGap];
      return reasons.length === 0 ? [] : [{ element: id, name, reasons, link: reasonOf(id) }];
    })
    .toSorted((one, other) => other.reasons.length - one.reasons.length);
}

function toReason({ element, result: { required, capability } }: Gapped) {
  const takes =
    capability === undefined
      ? "nobody said how long that takes"
      : `takes ${formatDuration(capability)}`;
  return {
    rule: "needs-too-slow",
    message: `${element.name} (${element.id}) must be back within ${formatDuration(required)} for it, and ${takes}`,
    link: reasonOf(element.id),
  };
}
