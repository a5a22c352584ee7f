import * as z from "zod";
import { Issue, ServiceState } from "../issue.ts";
import type { HealthHistory } from "./health-history.ts";
import type { HealthReading } from "./reading.ts";

const Ids = z.array(z.string()).readonly();

/**
 * A line of the kept history: what one reading told that the lines before it did not. A quiet reading is a line with hardly more
 * than its instant, so that months of readings every five minutes stay small.
 */
export const HistoryLine = z
  .strictObject({
    at: z.iso.datetime(),
    /** What could be read. */
    read: z.array(z.enum(["services", "issues"])).readonly(),
    services: z.array(ServiceState).readonly().optional(),
    issues: z.array(Issue).readonly().optional(),
    /** Ids of services and issues that are not listed any more. */
    goneServices: Ids.optional(),
    goneIssues: Ids.optional(),
    failed: z
      .array(z.strictObject({ what: z.string(), why: z.string() }).readonly())
      .readonly()
      .optional(),
    /** Of a quiet line, how many readings before it told nothing either and have none of their own. */
    quiet: z.int().positive().optional(),
  })
  .readonly();
export type HistoryLine = z.output<typeof HistoryLine>;

/** Whether a line says no more than that everything was read: the next that does stands for both. */
export function isQuiet({
  services,
  issues,
  goneServices,
  goneIssues,
  failed,
}: HistoryLine): boolean {
  return [services, issues, goneServices, goneIssues, failed].every((part) => part === undefined);
}

/** The line that keeps a reading, given all that was kept before it. */
export function toHistoryLine(history: HealthHistory, reading: HealthReading): HistoryLine {
  const { at, services, issues, failed } = reading;
  const listed = new Map(
    [...history.issues].map(([id, { issue, isListed }]) => [id, isListed ? issue : undefined]),
  );
  const newServices = services?.filter((one) => !isSame(one, history.services.get(one.id)));
  const newIssues = issues?.filter((one) => !isSame(one, listed.get(one.id)));
  const goneServices = gone([...history.services.keys()], services);
  const goneIssues = gone(
    [...listed].flatMap(([id, issue]) => (issue === undefined ? [] : [id])),
    issues,
  );
  return {
    at,
    read: [
      ...(services === undefined ? [] : ["services" as const]),
      ...(issues === undefined ? [] : ["issues" as const]),
    ],
    ...(newServices === undefined || newServices.length === 0 ? {} : { services: newServices }),
    ...(newIssues === undefined || newIssues.length === 0 ? {} : { issues: newIssues }),
    ...(goneServices.length === 0 ? {} : { goneServices }),
    ...(goneIssues.length === 0 ? {} : { goneIssues }),
    ...(failed.length === 0 ? {} : { failed }),
  };
}

function gone(
  before: readonly string[],
  now: readonly { readonly id: string }[] | undefined,
): readonly string[] {
  if (now === undefined) return [];
  const ids = new Set(now.map(({ id }) => id));
  return before.filter((id) => !ids.has(id));
}

/** Whether both say the same, in whatever order their keys stand: those of a parsed line have the order of the schema. */
function isSame(one: object, other: object | undefined): boolean {
  return other !== undefined && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
