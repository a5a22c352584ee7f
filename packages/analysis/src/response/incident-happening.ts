import {
  type Disruption,
  type ElementId,
  type Incident,
  inJournalOrder,
  type JournalEntry,
  type Minutes,
  minutes,
  minutesBetween,
  type Plan,
  secondsOf,
  standingEntries,
} from "@mainstay/plan";
import { knownLosses, type Report } from "./known-losses.ts";
import type { Happening } from "./respond.ts";

/**
 * What an incident is at an instant by its record and by what its journal says since (SPEC 11.1). What is reported later than the
 * instant is not known yet, and what is reported of elements that the plan does not have says nothing about it.
 */
export function incidentHappening(
  { elements }: Pick<Plan, "elements">,
  { began, disruptions }: Pick<Incident, "began" | "disruptions">,
  { journal, now }: { readonly journal: readonly JournalEntry[]; readonly now: string },
): Happening {
  const sinceBegan = (instant: string): Minutes =>
    minutes(Math.max(0, minutesBetween(began, instant)));
  const known = journal.filter(({ at }) => secondsOf(at) <= secondsOf(now));
  const ids = new Set(elements.map(({ id }) => id));
  const reports = [...standingEntries(known, "lost"), ...standingEntries(known, "recovered")]
    .filter(({ what }) => ids.has(what.element))
    .toSorted(inJournalOrder)
    .map(
      ({ at, what }): Report => ({
        element: what.element,
        at: sinceBegan(at),
        level: what.kind === "lost" ? (what.level ?? 0) : 1,
      }),
    );
  const losses = knownLosses(disruptions, reports);
  const recovered = reports.filter(({ level }) => level === 1);
  return { losses, back: backSince(lastLoss(losses), recovered), now: sinceBegan(now) };
}

function lastLoss(losses: readonly Disruption[]): number {
  return losses.reduce((last, { at = 0 }) => Math.max(last, at), 0);
}

function backSince(last: number, recovered: readonly Report[]): ReadonlyMap<ElementId, Minutes> {
  return new Map(
    recovered.flatMap(({ element, at }) => (at >= last ? [[element, at] as const] : [])),
  );
}
