import type { EdgeChange } from "@mainstay/flows";
import {
  type CountedWindow,
  countedWindow,
  type ObservedEdge,
  type ObservedWindow,
  type ObserverRecord,
} from "@mainstay/store";
import type { Request, Services } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { toEdge, toEnd, toFigures, toInstant, toWindow } from "./observed-documents.ts";
import { observedKnowledge } from "./observed-knowledge.ts";
import { placingSides } from "./placing-sides.ts";
import { watchedShare } from "./watched-share.ts";

type Sighting = ObservedEdge["seenBy"][number];

type Query = AskedWindow & {
  readonly beforeFrom?: string | undefined;
  readonly beforeUntil?: string | undefined;
  readonly change?: EdgeChange | undefined;
  readonly limit: number;
  readonly after: number;
};

/** What is otherwise in a window than in an earlier one, which elements it is of, and whether anybody watched. */
export async function compareObservations(
  services: Services,
  { query }: Request<unknown, Query, unknown>,
) {
  const { observations, record, now } = services;
  const { limit, after, change } = query;
  const later = askedWindow(query, now());
  const windows = { before: earlierWindow(query, later, now()), after: later };
  const page = await observations.difference(windows, { limit, after, change });
  const [before, watching] = await Promise.all([
    observations.observers(page.before),
    observations.observers(page.after),
  ]);
  const knowledge = await observedKnowledge(services, watching);
  const elementsOf = placingSides(record.complete.elements, page, knowledge);
  const watched = (
    sightings: readonly Sighting[],
    window: CountedWindow,
    all: readonly ObserverRecord[],
  ) =>
    watchedShare(window, {
      observers: all.filter(({ id }) => sightings.some(({ observer }) => observer === id)),
      now: now(),
    });
  const next = after + page.edges.length;
  return {
    before: toWindow(page.before),
    after: toWindow(page.after),
    longer: page.longer,
    counts: { ...page.counts },
    items: page.edges.map(({ change: how, before: was, ...edge }) => {
      const seenBy = eachOnce([...edge.seenBy, ...(was?.seenBy ?? [])]);
      return {
        ...toEdge({ ...edge, seenBy }),
        change: how,
        ...(was === undefined ? {} : { before: toFigures(was) }),
        elements: elementsOf(edge),
        watched: {
          before: watched(seenBy, page.before, before),
          after: watched(seenBy, page.after, watching),
        },
      };
    }),
    ends: page.ends.map(toEnd),
    total: page.total,
    ...(next < page.total ? { next } : {}),
  };
}

/** Of each observer what it saw in the later window, else in the earlier one. */
function eachOnce(sightings: readonly Sighting[]): readonly Sighting[] {
  const byObserver = Map.groupBy(sightings, ({ observer }) => observer);
  return [...byObserver.values()].flatMap(([first]) => first ?? []);
}

/** The earlier window: where nothing is said, as long as the later one, and up to it. */
function earlierWindow(
  { beforeFrom, beforeUntil }: Query,
  later: ObservedWindow,
  now: Date,
): ObservedWindow {
  // A window is counted from a whole hour or day on, and nothing is to count in both.
  const until = beforeUntil ?? toInstant(countedWindow(later, now).from);
  const from =
    beforeFrom ?? toInstant(new Date(until).getTime() / 60_000 - (later.until - later.from));
  return askedWindow({ from, until }, now);
}
