import type { EdgeChange, ObservedWindow } from "@mainstay/store";
import type { Request, Services } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { toEdge, toEnd, toFigures, toInstant, toWindow } from "./observed-documents.ts";

type Query = AskedWindow & {
  readonly beforeFrom?: string | undefined;
  readonly beforeUntil?: string | undefined;
  readonly change?: EdgeChange | undefined;
  readonly limit: number;
  readonly after: number;
};

/** What is otherwise in a window than in an earlier one. */
export async function compareObservations(
  { observations, now }: Services,
  { query }: Request<unknown, Query, unknown>,
) {
  const { limit, after, change } = query;
  const later = askedWindow(query, now());
  const windows = { before: earlierWindow(query, later, now()), after: later };
  const page = await observations.difference(windows, { limit, after, change });
  const next = after + page.edges.length;
  return {
    before: toWindow(page.before),
    after: toWindow(page.after),
    counts: { ...page.counts },
    items: page.edges.map(({ change: how, before, ...edge }) => ({
      ...toEdge(edge),
      change: how,
      ...(before === undefined ? {} : { before: toFigures(before) }),
    })),
    ends: page.ends.map(toEnd),
    total: page.total,
    ...(next < page.total ? { next } : {}),
  };
}

/** The earlier window: where nothing is said, as long as the later one, and up to it. */
function earlierWindow(
  { beforeFrom, beforeUntil }: Query,
  later: ObservedWindow,
  now: Date,
): ObservedWindow {
  const until = beforeUntil ?? toInstant(later.from);
  const from =
    beforeFrom ?? toInstant(new Date(until).getTime() / 60_000 - (later.until - later.from));
  return askedWindow({ from, until }, now);
}
