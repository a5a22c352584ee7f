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
  const names = new Map(observers.map((observer) => [observer.id, nameOf(observer)]));
  const answer = await analyses.askOnce({
    about: "observed",
    today: at.toISOString().slice(0, 10),
    dependencies: observedDependencies(page, names),
    watches: observers.flatMap(watchOf),
    leftOut: Math.max(0, page.total - page.edges.length),
  });
  return new WrittenJson(answer ?? "null");
}

/** What an observer covered of the window; nothing of one that did not tell of it. */
function watchOf({ id, kind, host, addresses, coverage }: ObserverRecord): readonly Watch[] {
  if (coverage === undefined) return [];
  const { from, to, opened, seen } = coverage;
  return [
    {
      vantage: nameOf({ id, host }),
      ...(kind === "machine" ? { machine: { host, addresses } } : {}),
      from: from * minute,
      to: to * minute,
      ...(opened === undefined || opened === 0 ? {} : { share: Math.min(1, seen / opened) }),
    },
  ];
}

/** What people know an observer by; two machines may have one name. */
function nameOf({ id, host }: { readonly id: string; readonly host: string }): string {
  return id === host ? host : `${host} (${id.slice(0, 8)})`;
}

const minute = 60_000;
