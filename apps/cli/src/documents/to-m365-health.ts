import { toSimulateDocument } from "@mainstay/api";
import {
  type Issue,
  isOpen,
  minutesAfter,
  minutesBetween,
  observedRates,
  startOf,
} from "@mainstay/m365";
import { formatDuration } from "@mainstay/plan";
import type { KnownHealth } from "../health/known-health.ts";
import type { Reach } from "../health/reached.ts";
import { serviceSince } from "../health/service-since.ts";
import type { M365HealthDocument } from "./m365-health.ts";

type IssueEntry = NonNullable<M365HealthDocument["issues"]>[number];

/** The health, and what it reaches, as the document. */
export function toM365HealthDocument(known: KnownHealth, reach?: Reach): M365HealthDocument {
  const { at, now, source, knows, failed, problems } = known;
  return {
    at,
    now,
    source: source.kind,
    services: knows.services
      ? known.services.map((service) => ({
          id: service.id,
          name: service.name,
          status: service.status,
          state: service.state,
          since: serviceSince(service, known) ?? null,
          element: service.element ?? null,
          known: service.isKnown,
        }))
      : null,
    issues: knows.issues ? known.issues.map(toIssueEntry) : null,
    failed: failed.map(({ what, why }) => ({ what, why })),
    problems: problems.map(({ path, message }) => ({ path, message })),
    scenario: toScenarioEntry(reach),
    reached: reach === undefined ? null : toReachedEntries(reach),
    cascade: reach?.cascade === undefined ? null : toSimulateDocument(reach.cascade, undefined),
    history: toHistoryEntry(known),
  };
}

function toIssueEntry(issue: Issue): IssueEntry {
  return {
    id: issue.id,
    title: issue.title,
    service: issue.service,
    serviceId: issue.serviceId ?? null,
    feature: issue.feature ?? null,
    featureGroup: issue.featureGroup ?? null,
    classification: issue.classification,
    origin: issue.origin ?? null,
    status: issue.status,
    state: issue.state,
    open: isOpen(issue),
    impact: issue.impact,
    began: startOf(issue),
    start: issue.start,
    saidStart: issue.saidStart ?? null,
    end: issue.end ?? null,
    saidEnd: issue.saidEnd ?? null,
    nextUpdate: issue.nextUpdate ?? null,
    modified: issue.modified,
    posts: issue.posts.map(({ created, text, said }) => ({ created, text, said: { ...said } })),
  };
}

function toScenarioEntry(reach: Reach | undefined): M365HealthDocument["scenario"] {
  if (reach?.scenario === undefined) return null;
  const { start, disruptions, unplaced } = reach.scenario;
  return {
    start,
    disruptions: disruptions.map(({ element, issue, service, at, level, lasts, why }) => ({
      element,
      issue: issue ?? null,
      service,
      at: formatDuration(at),
      level,
      lasts: formatDuration(lasts),
      why: { ...why },
    })),
    unplaced: unplaced.map(({ issue, service, why }) => ({ issue: issue ?? null, service, why })),
  };
}

function toReachedEntries({ scenario, reached }: Reach): M365HealthDocument["reached"] {
  if (scenario === undefined) return [];
  const instant = (minutes: number | undefined) =>
    minutes === undefined ? null : minutesAfter(scenario.start, minutes);
  return reached.map(({ element, course, lowest, belowFrom, rtoBreach, mtpdBreach }) => ({
    element: element.id,
    name: element.name,
    kind: element.kind === "function" ? "function" : "process",
    lowest,
    firstImpact: minutesAfter(scenario.start, course.firstImpact),
    belowFrom: instant(belowFrom),
    rtoBreach: instant(rtoBreach),
    mtpdBreach: instant(mtpdBreach),
  }));
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
