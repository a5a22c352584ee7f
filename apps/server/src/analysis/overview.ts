import { blastRadius } from "@mainstay/analysis";
import type { PlanOverview } from "@mainstay/api";
import { formatDuration, type Plan } from "@mainstay/plan";
import { dueIn } from "./due.ts";
import type { Subject } from "./subject.ts";
import { type Gapped, gappedIn, lateIn, reasonOf, scaleOf } from "./late.ts";
import { mostCriticalIn, notCoveredIn } from "./not-covered.ts";

/** So many of each list are told: it is one page. */
const shown = 10;

/** What a completed plan alone says on a day. */
export function overviewOf(
  subject: Pick<Subject, "plan" | "changes">,
  today: string,
): PlanOverview {
  const { plan } = subject;
  const [highest = ""] = scaleOf(plan);
  const notCovered = notCoveredIn(plan, today);
  return {
    highestCriticality: highest,
    functions: {
      all: plan.elements.filter(({ kind }) => kind === "function").length,
      mostCritical: mostCriticalIn(plan).length,
      notCovered: notCovered.length,
      worst: notCovered.slice(0, shown),
    },
    gaps: gapsIn(plan),
    weakPoints: weakPointsIn(plan),
    overdue: dueIn(subject, today).map(({ rule, record, message }) => ({
      rule,
      record,
      message,
      link: `/plan/${record}`,
    })),
  };
}

function gapsIn(plan: Plan): PlanOverview["gaps"] {
  const late = lateIn(plan);
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
