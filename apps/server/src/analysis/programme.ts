import {
  type Coverage,
  coverage,
  due,
  type Inspection,
  type OthersIncident,
  type Proposals,
  proposals,
  type RankedItem,
  type Readinesses,
  readinessIn,
} from "@mainstay/analysis";
import { incidents, toScenario } from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import { inspected } from "./assessed.ts";
import type { Subject } from "./subject.ts";

/** What is due in a plan on a day, with what the log knows of its changes; worked out once for all who ask on that day. */
export function dueItemsIn(
  { plan, changes = new Map() }: Pick<Subject, "plan" | "changes">,
  today: string,
): readonly RankedItem[] {
  return kept(dueItems, inspected(plan, today), (inspection) => due(inspection, changes));
}

/** Functions against the scenarios that hit them, on a day; worked out once. */
export function coverageIn(plan: Plan, today: string): Coverage {
  return kept(coverages, inspected(plan, today), coverage);
}

/** The scenarios worth rehearsing next, on a day; worked out once. */
export function proposalsIn(plan: Plan, today: string): Proposals {
  return kept(proposed, inspected(plan, today), (inspection) =>
    proposals(inspection, incidentsOfOthers(inspection.plan)),
  );
}

/** How ready elements are on a day, with what the log knows of changes; worked out once for all who ask on that day. */
export function readinessOn(
  { plan, changes = new Map() }: Pick<Subject, "plan" | "changes">,
  today: string,
): Readinesses {
  return kept(readinesses, inspected(plan, today), (inspection) =>
    readinessIn(inspection, changes),
  );
}

const dueItems = new WeakMap<Inspection, readonly RankedItem[]>();
const coverages = new WeakMap<Inspection, Coverage>();
const readinesses = new WeakMap<Inspection, Readinesses>();
const proposed = new WeakMap<Inspection, Proposals>();

function kept<Result>(
  known: WeakMap<Inspection, Result>,
  inspection: Inspection,
  work: (inspection: Inspection) => Result,
): Result {
  const found = known.get(inspection) ?? work(inspection);
  known.set(inspection, found);
  return found;
}

/** What happened to Microsoft 365, as it would come over the plan; the latest first. */
function incidentsOfOthers({ elements }: Plan): readonly OthersIncident[] {
  const elementIds = elements.map(({ id }) => id);
  return incidents.toReversed().flatMap((incident) => {
    const { disruptions } = toScenario(incident, { elementIds });
    const { id, title, start } = incident;
    return disruptions.length === 0
      ? []
      : [{ id, name: title, began: start.slice(0, 10), disruptions }];
  });
}
