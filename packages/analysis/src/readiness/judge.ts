import { addDays, addMonths, daysBetween, type Element } from "@mainstay/plan";
import type { Inspection } from "../inspection.ts";
import type { ChangesOf } from "../programme/changes-of.ts";
import { nextValidation } from "../validation.ts";
import { hasFailed, type Judged, statedOf } from "./evidence.ts";
import { type Evidence, type Proof, strengths } from "./proof.ts";

/** What is only said holds for so many months. */
const saidMonths = 12;
/** What is not dated is worth so much, as nobody knows how old it is; and what was changed since, as nobody knows whether it still holds. */
const doubtfulWorth = 0.5;

/** What counts for an element on the day of the inspection, given what counts of what was seen of it (SPEC 8.11). */
export function proofOf(
  inspection: Inspection,
  element: Element,
  { judged, changes }: { readonly judged: readonly Judged[]; readonly changes: ChangesOf },
): Proof | undefined {
  const seen = judged.map((one) => seenWorth(inspection, element, { judged: one, changes }));
  const failed = seen.find(hasFailed);
  if (failed !== undefined) return failed;
  const stated = statedOf(inspection, element);
  const said = stated === undefined ? [] : [saidWorth(inspection, stated)];
  return [...seen, ...said].reduce<Proof | undefined>(
    (best, one) => (best === undefined || one.worth > best.worth ? one : best),
    undefined,
  );
}

function seenWorth(
  { plan, today, criticalities, assessmentOf }: Inspection,
  element: Element,
  { judged, changes }: { readonly judged: Judged; readonly changes: ChangesOf },
): Proof {
  const { scenarios, ...evidence } = judged;
  const { on, grade } = evidence;
  const criticality = assessmentOf(element.id)?.criticality ?? criticalities.at(-1) ?? "";
  const freshUntil = nextValidation(on, plan, { criticality, criticalities });
  const last = changes.restoring(element, scenarios);
  const changed = last !== undefined && last.on > on ? last : undefined;
  const worth = hasFailed(judged)
    ? 0
    : strengths[grade] *
      freshnessOn(today, { on, freshUntil }) *
      (changed === undefined ? 1 : doubtfulWorth);
  return { ...evidence, worth, freshUntil, changed };
}

function saidWorth({ today }: Inspection, evidence: Evidence): Proof {
  const { on, grade } = evidence;
  const freshUntil = on === undefined ? undefined : addMonths(on, saidMonths);
  const freshness =
    on === undefined || freshUntil === undefined
      ? doubtfulWorth
      : freshnessOn(today, { on, freshUntil });
  const worth = hasFailed(evidence) ? 0 : strengths[grade] * freshness;
  return { ...evidence, worth, freshUntil, changed: undefined };
}

/** All of it until its day, then evenly less, until after as long again nothing is left. */
function freshnessOn(
  today: string,
  { on, freshUntil }: { readonly on: string; readonly freshUntil: string },
): number {
  if (today <= freshUntil) return 1;
  const holds = Math.max(1, daysBetween(on, freshUntil));
  const over = daysBetween(freshUntil, today);
  return over >= holds || today >= addDays(freshUntil, holds) ? 0 : 1 - over / holds;
}
