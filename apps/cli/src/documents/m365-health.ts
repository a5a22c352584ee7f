import { DurationText, IdText, SimulateDocument, toSimulateDocument } from "@mainstay/api";
import {
  healthStates,
  isOpen,
  type Issue,
  minutesBetween,
  observedRates,
  startOf,
} from "@mainstay/m365";
import { formatDuration } from "@mainstay/plan";
import * as z from "zod";
import type { KnownHealth } from "../health/known-health.ts";
import type { Reach } from "../health/reached.ts";
import { later } from "../render/m365-health/instants.ts";
import { serviceSince } from "../render/m365-health/services.ts";

const Instant = z.iso.datetime();
const Words = z.string();
const State = z.enum(healthStates);
const Level = z.number().min(0).max(1);

const ServiceEntry = z.strictObject({
  id: Words,
  name: Words,
  status: Words,
  state: State,
  since: Instant.nullable(),
  element: IdText.nullable(),
  known: z.boolean(),
});

const IssueEntry = z.strictObject({
  id: Words,
  title: Words,
  service: Words,
  serviceId: Words.nullable(),
  feature: Words.nullable(),
  featureGroup: Words.nullable(),
  classification: z.enum(["incident", "advisory", "unknown"]),
  origin: Words.nullable(),
  status: Words,
  state: State,
  open: z.boolean(),
  impact: Words,
  /** The earlier of the start it is filed with and the one that the posts tell. */
  began: Instant,
  start: Instant,
  saidStart: Instant.nullable(),
  end: Instant.nullable(),
  saidEnd: Instant.nullable(),
  nextUpdate: Instant.nullable(),
  modified: Instant,
  posts: z.array(z.strictObject({ created: Instant, text: Words, said: z.record(Words, Words) })),
});

const ScenarioEntry = z.strictObject({
  start: Instant,
  disruptions: z.array(
    z.strictObject({
      element: IdText,
      issue: Words.nullable(),
      service: Words,
      at: DurationText,
      level: Level,
      lasts: DurationText,
      why: z.strictObject({ element: Words, level: Words, at: Words, lasts: Words }),
    }),
  ),
  unplaced: z.array(z.strictObject({ issue: Words.nullable(), service: Words, why: Words })),
});

const ReachedEntry = z.strictObject({
  element: IdText,
  name: Words,
  kind: z.enum(["function", "process"]),
  lowest: Level,
  firstImpact: Instant,
  belowFrom: Instant.nullable(),
  rtoBreach: Instant.nullable(),
  mtpdBreach: Instant.nullable(),
});

const HistoryEntry = z.strictObject({
  first: Instant,
  last: Instant,
  readings: z.int(),
  failures: z.int(),
  observed: DurationText,
  services: z.array(
    z.strictObject({
      service: Words,
      incidents: z.int(),
      advisories: z.int(),
      incidentsPerYear: z.number().nullable(),
      median: DurationText.nullable(),
    }),
  ),
});

/** What `mainstay m365 health --json` prints; with `--watch`, one for each change. */
export const M365HealthDocument = z
  .strictObject({
    at: Instant,
    now: Instant,
    source: z.enum(["tenant", "files", "history"]),
    /** Null where it is not known. */
    services: z.array(ServiceEntry).nullable(),
    issues: z.array(IssueEntry).nullable(),
    failed: z.array(z.strictObject({ what: Words, why: Words })),
    problems: z.array(z.strictObject({ path: Words, message: Words })),
    /** Null without a plan, or where nothing is wrong. */
    scenario: ScenarioEntry.nullable(),
    reached: z.array(ReachedEntry).nullable(),
    cascade: SimulateDocument.nullable(),
    history: HistoryEntry.nullable(),
  })
  .meta({ title: "mainstay m365 health --json" });
export type M365HealthDocument = z.output<typeof M365HealthDocument>;

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

function toIssueEntry(issue: Issue): z.output<typeof IssueEntry> {
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
    minutes === undefined ? null : later(scenario.start, minutes);
  return reached.map(({ element, course, lowest, belowFrom, rtoBreach, mtpdBreach }) => ({
    element: element.id,
    name: element.name,
    kind: element.kind === "function" ? "function" : "process",
    lowest,
    firstImpact: later(scenario.start, course.firstImpact),
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
