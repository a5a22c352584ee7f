import { blastRadius, type ElementAssessment } from "@mainstay/analysis";
import type { PlanOverview } from "@mainstay/api";
import { defaultCriticalities, type Element, formatDuration, type Plan } from "@mainstay/plan";
import { assessed, findingsIn } from "./assessed.ts";
import { dueIn } from "./due.ts";

/** So many of each list are told: it is one page. */
const shown = 10;

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
  const notCovered = notCoveredIn(plan, { highest, today });
  return {
    highestCriticality: highest,
    functions: {
      all: functions.length,
      mostCritical: functions.filter((one) => isOf(plan, one, highest)).length,
      notCovered: notCovered.length,
      worst: notCovered.slice(0, shown),
    },
    gaps: gapsIn(plan, scale),
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
  { highest, today }: { readonly highest: string; readonly today: string },
): PlanOverview["functions"]["worst"] {
  const found = Map.groupBy(
    findingsIn(plan, today).filter(({ rule }) => coverRules.includes(rule)),
    ({ subject }) => subject,
  );
  return plan.elements
    .filter((element) => element.kind === "function" && isOf(plan, element, highest))
    .flatMap(({ id, name }) => {
      const reasons = (found.get(id) ?? []).map(({ rule, message }) => ({
        rule,
        message,
        link: "/analysis/findings",
      }));
      return reasons.length === 0 ? [] : [{ element: id, name, reasons, link: reasonOf(id) }];
    })
    .toSorted((one, other) => other.reasons.length - one.reasons.length);
}

function gapsIn(plan: Plan, scale: readonly string[]): PlanOverview["gaps"] {
  const { elements } = assessed(plan);
  const gapped = plan.elements.flatMap((element): readonly Gapped[] => {
    const result = elements.get(element.id);
    return result?.gap === undefined ? [] : [{ element, result }];
  });
  const late = gapped.filter(({ result }) => typeof result.gap?.time === "number");
  const rank = ({ result: { criticality } }: Gapped) =>
    criticality === undefined ? scale.length : scale.indexOf(criticality);
  const missing = ({ result: { gap } }: Gapped) => (typeof gap?.time === "number" ? gap.time : 0);
  const worst = late
    .toSorted((one, other) => rank(one) - rank(other) || missing(other) - missing(one))
    .slice(0, shown);
  return {
    late: late.length,
    unknown: gapped.filter(({ result }) => result.gap?.time === "unknown").length,
    stale: gapped.filter(({ result }) => result.gap?.point !== undefined).length,
    worst: worst.map(toWorst),
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
