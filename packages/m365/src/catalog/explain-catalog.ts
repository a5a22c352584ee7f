import { type Minutes, minutes, parseDuration } from "@mainstay/plan";
import { availabilityOf } from "./availability.ts";
import { type Condition, formatCondition } from "./condition.ts";
import { dependencies } from "./dependencies.ts";
import type { Dependency } from "./dependency.ts";
import { type PresentElement, type PresentRequirement, presentElements } from "./elements-for.ts";
import type {
  CitedSource,
  ExplainedAvailability,
  ExplainedCatalog,
  ExplainedElement,
  ExplainedRequirement,
  LeftOutDependency,
} from "./explained.ts";
import { promiseFor } from "./promise.ts";
import { recoveryOf } from "./recovery.ts";
import { type SourceKey, sources } from "./sources.ts";

/**
 * The catalog for a tenant with these features, with the reason for everything; whatever any tenant can have, where none
 * are given. Then requirements stand side by side that exclude each other: `when` says which applies.
 */
export function explainCatalog(has?: ReadonlySet<string>): ExplainedCatalog {
  const present = presentElements(has);
  const dependents = dependentsIn(present);
  return {
    elements: present.map((one) => explainElement(one, dependents.get(one.element.id) ?? [])),
    leftOut: Object.entries(dependencies).flatMap(([id, dependency]) => leftOut(id, dependency)),
  };
}

function dependentsIn(present: readonly PresentElement[]): ReadonlyMap<string, readonly string[]> {
  const dependents = new Map<string, string[]>();
  for (const { element, needs } of present) {
    for (const target of new Set(needs.flatMap(({ targets }) => targets))) {
      const known = dependents.get(target) ?? [];
      known.push(element.id);
      dependents.set(target, known);
    }
  }
  return dependents;
}

function explainElement(
  { area, element, needs }: PresentElement,
  neededBy: readonly string[],
): ExplainedElement {
  const { id, kind, name, description, when, restoredBy } = element;
  const planned = recoveryOf[restoredBy];
  const promise = promiseFor(id);
  return {
    id,
    kind,
    name,
    description,
    area: { id: area.id, name: area.name },
    when: wordsOf(when),
    needs: needs.map(explainRequirement),
    neededBy,
    restoredBy,
    recovery: planned && { time: inMinutes(planned.recovery.time), why: planned.why },
    availability: explainAvailability(id),
    promise: promise && { share: promise.share, sources: promise.sources.map(cite) },
  };
}

function explainRequirement({
  requirement,
  targets,
  isAny,
  holds: [low, high],
}: PresentRequirement): ExplainedRequirement {
  const { because, when, loss, note } = requirement;
  const { says, worksOn, basis, sources: keys, mitigations } = dependencies[because];
  return {
    targets,
    isAny,
    purpose: requirement.for ?? "operate",
    when: wordsOf(when),
    holds: { low: inMinutes(low), high: inMinutes(high) },
    loss: loss?.share ?? 1,
    lossWhy: loss?.why,
    note,
    dependency: because,
    says,
    worksOn,
    basis,
    sources: keys.map(cite),
    mitigations,
  };
}

function explainAvailability(id: string): ExplainedAvailability | undefined {
  const rate = availabilityOf(id);
  if (rate === undefined) return undefined;
  const { availability, basis, why, sources: keys } = rate;
  return {
    sla: "sla" in availability ? availability.sla : undefined,
    perYear: "perYear" in availability ? availability.perYear : undefined,
    mttr: "mttr" in availability ? inMinutes(availability.mttr) : undefined,
    basis,
    why,
    sources: keys.map(cite),
  };
}

function leftOut(id: string, dependency: Dependency): readonly LeftOutDependency[] {
  const { says, worksOn, leftOut: why, basis, sources: keys } = dependency;
  return why === undefined ? [] : [{ id, says, worksOn, why, basis, sources: keys.map(cite) }];
}

function wordsOf(when: Condition | undefined): string | undefined {
  return when && formatCondition(when);
}

function cite(key: SourceKey): CitedSource {
  return { key, ...sources[key] };
}

/** A duration of the catalog, which writes them as plan files do; throws on a slip of the pen. */
function inMinutes(written: string): Minutes {
  return parseDuration(written) ?? minutes(Number.NaN);
}
