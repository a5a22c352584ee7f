import {
  type Reach,
  toIssueEntry,
  toLiveScenarioEntry,
  toReachedEntries,
  toServiceEntries,
  toSimulateDocument,
} from "@mainstay/api";
import { minutesBetween, observedRates } from "@mainstay/m365";
import { formatDuration } from "@mainstay/plan";
import type { KnownHealth } from "../health/known-health.ts";
import type { M365HealthDocument } from "./m365-health.ts";

/** The health, and what it reaches, as the document. */
export function toM365HealthDocument(known: KnownHealth, reach?: Reach): M365HealthDocument {
  const { at, now, source, knows, failed, problems } = known;
  return {
    at,
    now,
    source: source.kind,
    services: knows.services ? toServiceEntries(known) : null,
    issues: knows.issues ? known.issues.map(toIssueEntry) : null,
    failed: failed.map(({ what, why }) => ({ what, why })),
    problems: problems.map(({ path, message }) => ({ path, message })),
    scenario: toLiveScenarioEntry(reach),
    reached: reach === undefined ? null : toReachedEntries(reach),
    cascade: reach?.cascade === undefined ? null : toSimulateDocument(reach.cascade, undefined),
    history: toHistoryEntry(known),
  };
}

function toHistoryEntry({ history }: KnownHealth): M365HealthDocument["history"] {
  const { first, last } = history ?? {};
  if (history === undefined || first === undefined || last === undefined) return null;
  return {
    first,
    last,
    readings: history.readings,
    failures: history.failures,
    observed: formatDuration(minutesBetween(first, last)),
    services: observedRates(history).services.map((rate) => ({
      service: rate.service,
      incidents: rate.incidents,
      advisories: rate.advisories,
      incidentsPerYear: rate.incidentsPerYear ?? null,
      median: rate.medianMinutes === undefined ? null : formatDuration(rate.medianMinutes),
    })),
  };
}
