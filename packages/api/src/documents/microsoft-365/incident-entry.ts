import { causeClasses, type Incident, lengthOf } from "@mainstay/m365";
import { formatDuration, minutes } from "@mainstay/plan";
import * as z from "zod";
import { DurationText, IdText } from "../duration.ts";

/** An instant in UTC, as exact as it is known. */
export const InstantText = z
  .string()
  .regex(/^\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\dZ)?)?$/)
  .meta({ id: "Instant", description: "UTC, as exact as is known: 2014-06 or 2025-10-29T15:41Z" });

/** How long an incident took, and how that is known: from its dates, as told, or as planned with where nobody told. */
export const LengthEntry = z.strictObject({
  lasts: DurationText,
  basis: z.enum(["dated", "told", "planned"]),
});

const Level = z.number().min(0).max(1);

const HitEntry = z.strictObject({
  element: IdText,
  role: z.enum(["failed", "felt"]),
  level: Level,
  levelIs: z.enum(["lost", "reported", "assumed"]),
  why: z.string().nullable(),
  at: DurationText,
  lasts: DurationText.nullable().meta({
    description: "null: until each organisation has mended it",
  }),
});

/** An incident in a document. */
export const IncidentEntry = z.strictObject({
  id: z.string(),
  otherIds: z.array(z.string()),
  title: z.string(),
  start: InstantText,
  end: InstantText.nullable(),
  timing: z.string().nullable(),
  length: LengthEntry,
  advisory: z.boolean(),
  services: z.string(),
  scope: z.string().nullable(),
  hits: z.array(HitEntry),
  cause: z.strictObject({ class: z.enum(causeClasses), words: z.string() }),
  keptWorking: z.array(
    z.strictObject({ words: z.string(), inferred: z.boolean(), elements: z.array(IdText) }),
  ),
  sources: z.array(z.string()).min(1),
});
export type IncidentEntry = z.output<typeof IncidentEntry>;

/** An incident as an entry: null for what is not known. */
export function toIncidentEntry(incident: Incident): IncidentEntry {
  const { id, title, start, end, timing, services, scope, cause, sources, isAdvisory } = incident;
  return {
    id,
    otherIds: [...(incident.otherIds ?? [])],
    title,
    start,
    end: end ?? null,
    timing: timing ?? null,
    length: toLengthEntry(incident),
    advisory: isAdvisory,
    services,
    scope: scope ?? null,
    hits: toHitEntries(incident),
    cause: { ...cause },
    keptWorking: incident.keptWorking.map(({ words, isInferred, elements }) => ({
      words,
      inferred: isInferred,
      elements: [...elements],
    })),
    sources: [...sources],
  };
}

/** The length of an incident as an entry. */
export function toLengthEntry(incident: Incident): z.output<typeof LengthEntry> {
  const { minutes: length, basis } = lengthOf(incident);
  return { lasts: formatDuration(length), basis };
}

function toHitEntries(incident: Incident): z.output<typeof HitEntry>[] {
  const { minutes: length } = lengthOf(incident);
  return incident.hits.map(({ element, role, left, at = 0, lasts }) => ({
    element,
    role,
    level: left?.level ?? 0,
    levelIs: left === undefined ? "lost" : left.isReported ? "reported" : "assumed",
    why: left?.why ?? null,
    at: formatDuration(minutes(at)),
    lasts: lasts === "repair" ? null : formatDuration(minutes(lasts ?? length - at)),
  }));
}
