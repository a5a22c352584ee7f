import type { Watch } from "@mainstay/flows";
import type { ObserverRecord } from "@mainstay/store";
import { type Request, type Services, WrittenJson } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { observedDependencies } from "./observed-dependencies.ts";

/** More edges are not compared; those with fewest connections are left out, and how many is told. */
const mostEdges = 60_000;

/** The plan against what observers saw in a window, as questions. The comparison is worked out beside the requests. */
export async function compareWithPlan(
  { observations, analyses, now }: Services,
  { query }: Request<unknown, AskedWindow, unknown>,
): Promise<WrittenJson> {
  const at = now();
  const window = askedWindow(query, at);
  const [page, observers] = await Promise.all([
    observations.edges(window, { limit: mostEdges, after: 0 }),
    observations.observers(window),
  ]);
  const answer = await analyses.askOnce({
    about: "observed",
    today: at.toISOString().slice(0, 10),
    dependencies: observedDependencies(page),
    watches: observers.flatMap(watchOf),
    leftOut: Math.max(0, page.total - page.edges.length),
  });
  return new WrittenJson(answer ?? "null");
}

/** What an observer covered of the window; nothing of one that did not tell of it. */
function watchOf({ id, coverage }: ObserverRecord): readonly Watch[] {
  if (coverage === undefined) return [];
  const { from, to, opened, seen } = coverage;
  return [
    {
      vantage: id,
      from: from * minute,
      to: to * minute,
      ...(opened === undefined || opened === 0 ? {} : { share: Math.min(1, seen / opened) }),
    },
  ];
}

const minute = 60_000;
