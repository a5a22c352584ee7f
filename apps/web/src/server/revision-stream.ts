import { basePath, hearEvents } from "@mainstay/api";
import { askJournalAgain } from "../journal/journal-query.ts";
import { askPlanAgain } from "../queries/ask-plan-again.ts";
import { askCallsAgain } from "../queries/ask-calls-again.ts";

/** What the app knows of the state of the plan at the server. */
export type Following = {
  /** The latest revision that the server told; undefined before it told any. */
  readonly revision: number | undefined;
  readonly isConnected: boolean;
};

let following: Following = { revision: undefined, isConnected: true };
let source: EventSource | undefined;
/** The latest revision for which what follows from the plan was asked again. */
let askedFor = 0;
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
  // Who was told of it before it was known whose it is looks again.
  tell(isKnown(revision) ? { ...following } : { ...following, revision });
  // What the stream tells at first is nothing new, unless it was made while the stream was opened.
  if (revision > askedFor) askFor(revision);
}

/** Whether this page has made a revision. */
export function isOwnRevision(revision: number): boolean {
  return ownRevisions.has(revision);
}

function open(): EventSource {
  const events = new EventSource(basePath + hearEvents.url);
  events.addEventListener("revision", ({ data }) => advance(Number(data)));
  // More of it may be read now, at the same revision.
  events.addEventListener("plan", () => void askPlanAgain());
  events.addEventListener("journal", ({ data }) => void askJournalAgain(String(data)));
  events.addEventListener("call", () => void askCallsAgain());
  events.addEventListener("open", () => tell({ ...following, isConnected: true }));
  events.addEventListener("error", () => tell({ ...following, isConnected: false }));
  return events;
}

function advance(revision: number): void {
  if (isKnown(revision)) return;
  const isFirst = following.revision === undefined;
  tell({ revision, isConnected: true });
  if (!isFirst) askFor(revision);
}

function askFor(revision: number): void {
  askedFor = revision;
  void askPlanAgain();
}

function isKnown(revision: number): boolean {
  return following.revision !== undefined && revision <= following.revision;
}

function tell(next: Following): void {
  following = next;
  for (const listener of listeners) listener();
}
