import {
  type Reach,
  toHistoryEntry,
  toIssueEntry,
  toLiveScenarioEntry,
  toReachedEntries,
  toServiceEntries,
  toSimulateDocument,
} from "@mainstay/api";
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
    history: toHistoryEntry(known.history),
  };
}
