import * as z from "zod";
import { Issue, ServiceState } from "./issue.ts";
import { findHealthService } from "./services.ts";
import { toHealthState } from "./state.ts";
import { toIssue } from "./to-issue.ts";
import { VendorIssue, VendorService } from "./vendor-health.ts";

/** What is wrong with a part of an answer; the rest of it was read. `path` leads there, as in `value[3].status`. */
export type HealthProblem = { readonly path: string; readonly message: string };

/** What Graph says of the health of services. Either list is absent where no answer was about it. */
export type Health = {
  readonly services?: readonly ServiceState[];
  readonly issues?: readonly Issue[];
  readonly problems: readonly HealthProblem[];
  /** Whether the last page says that another follows, which is not here. */
  readonly isPartial: boolean;
};

/**
 * Reads an answer of Graph's service communications API: health overviews, with or without issues, or issues; a whole answer,
 * the list in it, or one item. A broken item is a problem, and the others are read.
 */
export function readHealth(answer: unknown): Health {
  const envelope = Envelope.safeParse(answer);
  const items = envelope.success ? envelope.data.value : Array.isArray(answer) ? answer : [answer];
  const isPartial = envelope.success && typeof envelope.data["@odata.nextLink"] === "string";
  const one = !envelope.success && !Array.isArray(answer);
  const place = (at: number) => (one ? "" : `${envelope.success ? "value" : ""}[${at}]`);
  const read = items.map((item, at) => readItem(item, place(at)));
  const kinds = items.length === 0 ? kindOf(envelope.data?.["@odata.context"]) : undefined;
  const services = read.flatMap((item) => item.services ?? []);
  const issues = read.flatMap((item) => item.issues ?? []);
  const saysServices = kinds === "services" || read.some((item) => item.services !== undefined);
  const saysIssues = kinds === "issues" || read.some((item) => item.issues !== undefined);
  return {
    ...(saysServices ? { services } : {}),
    ...(saysIssues ? { issues } : {}),
    problems: read.flatMap(({ problems }) => problems),
    isPartial,
  };
}

/** Joins answers: of a service or an issue that comes twice the later one counts, for issues by when it was modified. */
export function joinHealth(parts: readonly Health[]): Health {
  const services = parts.flatMap((part) => part.services ?? []);
  const issues = parts.flatMap((part) => part.issues ?? []);
  const newest = issues.toSorted((one, other) => (one.modified < other.modified ? -1 : 1));
  return {
    ...(parts.some((part) => part.services !== undefined)
      ? { services: [...new Map(services.map((service) => [service.id, service])).values()] }
      : {}),
    ...(parts.some((part) => part.issues !== undefined)
      ? { issues: [...new Map(newest.map((issue) => [issue.id, issue])).values()] }
      : {}),
    problems: parts.flatMap(({ problems }) => problems),
    isPartial: parts.some((part) => part.isPartial),
  };
}

const Envelope = z.object({
  value: z.array(z.unknown()),
  "@odata.context": z.string().optional(),
  "@odata.nextLink": z.string().nullish(),
});

/** An empty answer tells only by its context what it is empty of. */
function kindOf(context: string | undefined): "services" | "issues" | undefined {
  if (context === undefined) return undefined;
  return /healthOverviews/i.test(context)
    ? "services"
    : /issues/i.test(context)
      ? "issues"
      : undefined;
}

function readItem(item: unknown, path: string): Omit<Health, "isPartial"> {
  if (isIssueLike(item)) {
    const read = VendorIssue.safeParse(item);
    if (!read.success) return { problems: problemsOf(read.error, path) };
    const made = toIssue(read.data);
    if (made === undefined) return timeless(read.data, path);
    const { issue, lostPosts, isStartTold } = made;
    const problems = [
      ...(lostPosts === 0
        ? []
        : [{ path: `${path}.posts`, message: `${lostPosts} of its posts cannot be read` }]),
      ...(isStartTold
        ? []
        : [{ path: `${path}.startDateTime`, message: `when ${issue.id} began cannot be read` }]),
    ];
    return { issues: [issue], problems };
  }
  const read = VendorService.safeParse(item);
  if (!read.success) return { problems: problemsOf(read.error, path) };
  const { issues } = read.data;
  const inside = issues?.map((issue, at) => readItem(issue, `${path}.issues[${at}]`));
  return {
    services: [toServiceState(read.data)],
    ...(inside === undefined ? {} : { issues: inside.flatMap((part) => part.issues ?? []) }),
    problems: inside?.flatMap(({ problems }) => problems) ?? [],
  };
}

/** Of an issue that no time is known of, what its service is said to be is still known, unless it is over. */
function timeless(issue: VendorIssue, path: string): Omit<Health, "isPartial"> {
  const { id, service, status, isResolved } = issue;
  const isOver = isResolved === true || toHealthState(status) === "up";
  const message = `when ${id} began is not told in ISO 8601${isOver ? "" : ": only the state of its service is taken from it"}`;
  return {
    ...(isOver ? {} : { services: [toServiceState({ service, status })] }),
    problems: [{ path: `${path}.startDateTime`, message }],
  };
}

function isIssueLike(item: unknown): boolean {
  return (
    typeof item === "object" &&
    item !== null &&
    ["startDateTime", "classification", "posts", "isResolved"].some((field) => field in item)
  );
}

function toServiceState({ id, service, status }: VendorService): ServiceState {
  const known = findHealthService(id ?? "") ?? findHealthService(service);
  return {
    id: id ?? known?.id ?? service,
    name: service,
    status,
    state: toHealthState(status),
    ...(known?.element === undefined ? {} : { element: known.element }),
    isKnown: known !== undefined,
  };
}

function problemsOf({ issues }: z.ZodError, path: string): readonly HealthProblem[] {
  return issues.map((issue) => ({
    path: [path, ...issue.path.map(String)].filter((part) => part !== "").join("."),
    message: issue.message,
  }));
}
