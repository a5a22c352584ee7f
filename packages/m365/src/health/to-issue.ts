import type { Instant } from "@mainstay/plan";
import type { Issue, Post } from "./issue.ts";
import { plainTextOf } from "./posts/plain-text.ts";
import { findPostTime } from "./posts/post-time.ts";
import { saidIn } from "./posts/said.ts";
import { findHealthService } from "./services.ts";
import { toHealthState } from "./state.ts";
import { type VendorIssue, VendorPost } from "./vendor-health.ts";

/**
 * An issue as we read it; undefined where nothing tells of any time. Posts that are no posts are left out; `lostPosts` says
 * how many.
 */
export function toIssue(vendor: VendorIssue):
  | {
      readonly issue: Issue;
      readonly lostPosts: number;
      /** If not, it begins with the first thing that is known of it. */
      readonly isStartTold: boolean;
    }
  | undefined {
  const posts = (vendor.posts ?? []).flatMap((post) => {
    const read = VendorPost.safeParse(post);
    return read.success ? [toPost(read.data)] : [];
  });
  const ordered = posts.toSorted((one, other) => (one.created < other.created ? -1 : 1));
  const state = toHealthState(vendor.status);
  const saidStart = lastTime(ordered, ({ said }) => said.start);
  const saidEnd = lastTime(ordered, ({ said }) => said.end);
  const nextUpdate = timeIn(ordered.at(-1)?.said.nextUpdate);
  const end = vendor.endDateTime ?? undefined;
  const start = vendor.startDateTime ?? ordered[0]?.created ?? vendor.lastModifiedDateTime ?? end;
  if (start === undefined) return undefined;
  const serviceId = findHealthService(vendor.service)?.id;
  const issue: Issue = {
    id: vendor.id,
    title: (vendor.title ?? "").trim() || vendor.id,
    service: vendor.service,
    ...(serviceId === undefined ? {} : { serviceId }),
    classification: toClassification(vendor.classification),
    ...words("origin", vendor.origin),
    status: vendor.status,
    state,
    isResolved: vendor.isResolved ?? (state === "up" && end !== undefined),
    ...words("feature", vendor.feature),
    ...words("featureGroup", vendor.featureGroup),
    impact: (vendor.impactDescription ?? "").trim(),
    ...(typeof vendor.highImpact === "boolean" ? { highImpact: vendor.highImpact } : {}),
    start,
    ...another("saidStart", saidStart, start),
    ...(end === undefined ? {} : { end }),
    ...another("saidEnd", saidEnd, end),
    ...(nextUpdate === undefined ? {} : { nextUpdate }),
    modified: vendor.lastModifiedDateTime ?? ordered.at(-1)?.created ?? start,
    posts: ordered,
  };
  return {
    issue,
    lostPosts: (vendor.posts ?? []).length - posts.length,
    isStartTold: typeof vendor.startDateTime === "string",
  };
}

function toPost({ createdDateTime, description }: VendorPost): Post {
  const text = plainTextOf(description?.content ?? "");
  return { created: createdDateTime, text, said: saidIn(text) };
}

function toClassification(written: string | null | undefined): Issue["classification"] {
  const lower = written?.trim().toLowerCase();
  return lower === "incident" || lower === "advisory" ? lower : "unknown";
}

/** The instant that the last post tells which tells any: later posts correct earlier ones. */
function lastTime(
  posts: readonly Post[],
  of: (post: Post) => string | undefined,
): Instant | undefined {
  return posts.flatMap((post) => timeIn(of(post)) ?? []).at(-1);
}

function timeIn(text: string | undefined): Instant | undefined {
  return text === undefined ? undefined : findPostTime(text);
}

function another<Key extends "saidStart" | "saidEnd">(
  key: Key,
  said: Instant | undefined,
  given: Instant | undefined,
): { readonly [_ in Key]?: Instant } {
  const part: { [_ in Key]?: Instant } = {};
  if (said !== undefined && said !== given) part[key] = said;
  return part;
}

function words<Key extends "origin" | "feature" | "featureGroup">(
  key: Key,
  written: string | null | undefined,
): { readonly [_ in Key]?: string } {
  const part: { [_ in Key]?: string } = {};
  const text = written?.trim() ?? "";
  if (text !== "") part[key] = text;
  return part;
}
