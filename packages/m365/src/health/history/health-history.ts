import type { Instant } from "@mainstay/plan";
import type { Issue, ServiceState } from "../issue.ts";
import type { HistoryLine } from "./history-line.ts";

/** What is known of an issue from readings: its last form, when it was seen, and the statuses that it went through. */
export type IssueHistory = {
  readonly issue: Issue;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  readonly statuses: readonly { readonly at: Instant; readonly status: string }[];
  /** Whether the last reading of issues still had it: Microsoft drops what was resolved some time ago. */
  readonly isListed: boolean;
};

/** All that readings told: the last known state, and the past of each issue. */
export type HealthHistory = {
  readonly services: ReadonlyMap<string, ServiceState>;
  /** The first reading that gave a service the status that it has. */
  readonly since: ReadonlyMap<string, Instant>;
  readonly issues: ReadonlyMap<string, IssueHistory>;
  /** The first and the last reading that told anything; absent where none did. */
  readonly first?: Instant;
  readonly last?: Instant;
  /** The last readings of services and of issues, which may be of different instants. */
  readonly servicesAt?: Instant;
  readonly issuesAt?: Instant;
  readonly readings: number;
  /** How many of the readings failed, at least in part. */
  readonly failures: number;
};

/** No reading yet. */
export const emptyHistory: HealthHistory = {
  services: new Map(),
  since: new Map(),
  issues: new Map(),
  readings: 0,
  failures: 0,
};

/** The history with one more line. */
export function foldHistory(history: HealthHistory, line: HistoryLine): HealthHistory {
  const { at, read, failed = [] } = line;
  const told = read.length > 0;
  return {
    ...history,
    ...foldServices(history, line),
    issues: foldIssues(history.issues, line),
    ...(told ? { first: history.first ?? at, last: at } : {}),
    ...(read.includes("services") ? { servicesAt: at } : {}),
    ...(read.includes("issues") ? { issuesAt: at } : {}),
    readings: history.readings + 1 + (line.quiet ?? 0),
    failures: history.failures + (failed.length > 0 ? 1 : 0),
  };
}

/** The issues that the last reading of issues had, open or not. */
export function listedIssues({ issues }: HealthHistory): readonly Issue[] {
  return [...issues.values()].flatMap(({ issue, isListed }) => (isListed ? [issue] : []));
}

function foldServices(
  { services: before, since }: HealthHistory,
  { at, services = [], goneServices = [] }: HistoryLine,
): Pick<HealthHistory, "services" | "since"> {
  if (services.length + goneServices.length === 0) return { services: before, since };
  const after = new Map(before);
  const begun = new Map(since);
  for (const id of goneServices) {
    after.delete(id);
    begun.delete(id);
  }
  for (const service of services) {
    if (before.get(service.id)?.status !== service.status) begun.set(service.id, at);
    after.set(service.id, service);
  }
  return { services: after, since: begun };
}

function foldIssues(
  before: HealthHistory["issues"],
  { at, read, issues = [], goneIssues = [] }: HistoryLine,
): HealthHistory["issues"] {
  if (!read.includes("issues")) return before;
  const gone = new Set(goneIssues);
  const after = new Map<string, IssueHistory>();
  for (const [id, known] of before) {
    const isListed = known.isListed && !gone.has(id);
    after.set(id, { ...known, isListed, lastSeen: isListed ? at : known.lastSeen });
  }
  for (const issue of issues) {
    const known = after.get(issue.id);
    const statuses = known?.statuses ?? [];
    after.set(issue.id, {
      issue,
      firstSeen: known?.firstSeen ?? at,
      lastSeen: at,
      statuses:
        statuses.at(-1)?.status === issue.status
          ? statuses
          : [...statuses, { at, status: issue.status }],
      isListed: true,
    });
  }
  return after;
}
