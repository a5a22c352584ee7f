import {
  type HealthHistory,
  healthStates,
  type Issue,
  isOpen,
  observedRates,
  startOf,
} from "@mainstay/m365";
import { formatDuration, minutesAfter, minutesBetween } from "@mainstay/plan";
import * as z from "zod";
import type { HealthNow, Reach } from "../../microsoft-365/reach.ts";
import { serviceSince } from "../../microsoft-365/service-since.ts";
import { DurationText, IdText } from "../duration.ts";

const Instant = z.iso.datetime();
const Words = z.string();
const State = z.enum(healthStates);
const Level = z.number().min(0).max(1);

/** A service and its state in a document. */
export const ServiceEntry = z.strictObject({
  id: Words,
  name: Words,
  status: Words,
  state: State,
  since: Instant.nullable(),
  element: IdText.nullable(),
  known: z.boolean(),
});

/** An issue in a document, with everything that was posted about it. */
export const IssueEntry = z.strictObject({
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

/** What is wrong now as disruptions of the plan, and what could not be placed there. */
export const LiveScenarioEntry = z.strictObject({
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

/** A function or process that what is wrong now brings down, and when. */
export const ReachedEntry = z.strictObject({
  element: IdText,
  name: Words,
  kind: z.enum(["function", "process"]),
  lowest: Level,
  firstImpact: Instant,
  belowFrom: Instant.nullable(),
  rtoBreach: Instant.nullable(),
  mtpdBreach: Instant.nullable(),
});

/** What all readings of the health together tell, in a document. */
export const HistoryEntry = z.strictObject({
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

/** Services as entries, each with since when it is so. */
export function toServiceEntries(
  health: Pick<HealthNow, "services" | "issues" | "history">,
): z.output<typeof ServiceEntry>[] {
  return health.services.map((service) => ({
    id: service.id,
    name: service.name,
    status: service.status,
    state: service.state,
    since: serviceSince(service, health) ?? null,
    element: service.element ?? null,
    known: service.isKnown,
  }));
}

/** An issue as an entry: null for what is not known. */
export function toIssueEntry(issue: Issue): z.output<typeof IssueEntry> {
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

/** The scenario as an entry; null where nothing is wrong. */
export function toLiveScenarioEntry(
  reach: Reach | undefined,
): z.output<typeof LiveScenarioEntry> | null {
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

/** What is reached as entries, in the order of time. */
export function toReachedEntries({ scenario, reached }: Reach): z.output<typeof ReachedEntry>[] {
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

/** All that was read as an entry; null where nothing was. */
export function toHistoryEntry(
  history: HealthHistory | undefined,
): z.output<typeof HistoryEntry> | null {
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
