import { blastRadius, type ElementAssessment } from "@mainstay/analysis";
import type { PlanOverview } from "@mainstay/api";
import { defaultCriticalities, type Element, formatDuration, type Plan } from "@mainstay/plan";
import { assessed, findingsIn } from "./assessed.ts";
import { dueIn } from "./due.ts";

/** So many of each list are told: it is one page. */
const shown = 10;
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

type Gapped = { readonly element: Element; readonly result: ElementAssessment };

/** What a completed plan alone says on a day. */
export function overviewOf(plan: Plan, today: string): PlanOverview {
  const scale: readonly string[] = plan.organisation.criticalities ?? defaultCriticalities;
  const [highest = ""] = scale;
  const functions = plan.elements.filter(({ kind }) => kind === "function");
  const late = lateIn(plan, scale);
  const notCovered = notCoveredIn(plan, { highest, today, late });
  return {
    highestCriticality: highest,
    functions: {
      all: functions.length,
      mostCritical: functions.filter((one) => isOf(plan, one, highest)).length,
      notCovered: notCovered.length,
      worst: notCovered.slice(0, shown),
    },
    gaps: gapsIn(plan, late),
    weakPoints: weakPointsIn(plan),
    overdue: dueIn(plan, today).map((due) => ({ ...due, link: `/plan/${due.record}` })),
  };
}

function isOf(plan: Plan, { id }: Element, criticality: string): boolean {
  return assessed(plan).elements.get(id)?.criticality === criticality;
}

/** Functions of the highest criticality that something is amiss with, what most is amiss with first. */
function notCoveredIn(
  plan: Plan,
  {
    highest,
    today,
    late,
  }: { readonly highest: string; readonly today: string; readonly late: readonly Gapped[] },
): PlanOverview["functions"]["worst"] {
  const lateFor = Map.groupBy(late.slice(0, asked), ({ result }) => result.requiredBy);
  const found = Map.groupBy(
    findingsIn(plan, today).filter(({ rule }) => coverRules.includes(rule)),
    ({ subject }) => subject,
  );
  return plan.elements
    .filter((element) => element.kind === "function" && isOf(plan, element, highest))
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

/** What is back too late, of the highest criticality and the most too late first. */
function lateIn(plan: Plan, scale: readonly string[]): readonly Gapped[] {
  const late = gappedIn(plan).filter(({ result }) => typeof result.gap?.time === "number");
  const rank = ({ result: { criticality } }: Gapped) =>
    criticality === undefined ? scale.length : scale.indexOf(criticality);
  const missing = ({ result: { gap } }: Gapped) => (typeof gap?.time === "number" ? gap.time : 0);
  return late.toSorted((one, other) => rank(one) - rank(other) || missing(other) - missing(one));
}

function gappedIn(plan: Plan): readonly Gapped[] {
  const { elements } = assessed(plan);
  return plan.elements.flatMap((element): readonly Gapped[] => {
    const result = elements.get(element.id);
    return result?.gap === undefined ? [] : [{ element, result }];
  });
}

function gapsIn(plan: Plan, late: readonly Gapped[]): PlanOverview["gaps"] {
  const gapped = gappedIn(plan);
  return {
    late: late.length,
    unknown: gapped.filter(({ result }) => result.gap?.time === "unknown").length,
    stale: gapped.filter(({ result }) => result.gap?.point !== undefined).length,
    worst: late.slice(0, shown).map(toWorst),
  };
}

function toWorst({ element, result }: Gapped): PlanOverview["gaps"]["worst"][number] {
  const { gap, capability } = result;
  return {
    element: element.id,
    name: element.name,
    criticality: result.criticality ?? null,
    required: formatDuration(result.required),
    requiredBy: result.requiredBy ?? null,
    capability: capability === undefined ? null : formatDuration(capability),
    missing: typeof gap?.time === "number" ? formatDuration(gap.time) : null,
    link: reasonOf(element.id),
  };
}

function weakPointsIn(plan: Plan): PlanOverview["weakPoints"] {
  const radii = blastRadius(plan);
  return plan.elements
    .filter(({ kind }) => kind !== "function" && kind !== "process")
    .flatMap(({ id, name, kind }) => {
      const radius = radii.get(id);
      if (radius === undefined || radius.functions === 0) return [];
      const { functions, functionsByCriticality } = radius;
      const mostCritical = functionsByCriticality[0] ?? 0;
      const link = `/plan/elements/${id}?complete=true`;
      return [{ element: id, name, kind, functions, mostCritical, link }];
    })
    .toSorted(
      (one, other) => other.mostCritical - one.mostCritical || other.functions - one.functions,
    )
    .slice(0, shown);
}

function reasonOf(element: string): string {
  return `/analysis/assessment/${element}`;
}
