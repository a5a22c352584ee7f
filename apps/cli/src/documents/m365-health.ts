import { DurationText, IdText, SimulateDocument } from "@mainstay/api";
import { healthStates } from "@mainstay/m365";
import * as z from "zod";

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
