import { basePath } from "@mainstay/api";
import { queryClient } from "./query-client.ts";
import { planKey } from "../queries/plan-query.ts";

/** What the app knows of the state of the plan at the server. */
export type Following = {
  /** The latest revision that the server told; undefined before it told any. */
  readonly revision: number | undefined;
  readonly isConnected: boolean;
};

let following: Following = { revision: undefined, isConnected: true };
let source: EventSource | undefined;
const listeners = new Set<() => void>();
const ownRevisions = new Set<number>();

/** Hears of new revisions as long as somebody listens, and has what follows from the plan asked again. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  source ??= open();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    source?.close();
    source = undefined;
  };
}

/** How things stand. */
export function currentFollowing(): Following {
  return following;
}

/** Notes a revision that this page has made itself, of which nobody needs to be told. */
export function noteOwnRevision(revision: number): void {
  ownRevisions.add(revision);
  advance(revision);
}

/** Whether this page has made a revision. */
export function isOwnRevision(revision: number): boolean {
  return ownRevisions.has(revision);
}

function open(): EventSource {
  const events = new EventSource(`${basePath}/events`);
  events.addEventListener("revision", ({ data }) => advance(Number(data)));
  events.addEventListener("open", () => tell({ ...following, isConnected: true }));
  events.addEventListener("error", () => tell({ ...following, isConnected: false }));
  return events;
}

function advance(revision: number): void {
  if (following.revision !== undefined && revision <= following.revision) return;
  const isFirst = following.revision === undefined;
  tell({ revision, isConnected: true });
  if (!isFirst) void queryClient.invalidateQueries({ queryKey: [planKey] });
}

function tell(next: Following): void {
  following = next;
  for (const listener of listeners) listener();
}
