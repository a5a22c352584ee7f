import type { ObserverRecord } from "@mainstay/store";
import type { Request, Services } from "../operation.ts";
import { type Part, partOf } from "../part-of.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { isSilent } from "./is-silent.ts";
import { toInstant } from "./observed-documents.ts";

/** So long is a machine not heard of until it is called silent, in minutes. */
const patience = 10;

/** Who observes, what they covered of a window, and who is silent. */
export async function listObservers(
  { observations, now }: Services,
  { query }: Request<unknown, AskedWindow & Part, unknown>,
) {
  const window = askedWindow(query, now());
  const part = partOf(await observations.observers(window), query);
  return {
    ...part,
    from: toInstant(window.from),
    until: toInstant(window.until),
    items: part.items.map((observer) => toObserver(observer, now())),
  };
}

function toObserver(observer: ObserverRecord, now: Date) {
  const { kind, id, host, site, addresses, platform, version, system } = observer;
  const { retiredAt, missing, coverage } = observer;
  const lastHeard = observer.lastHeard.toISOString();
  return {
    kind,
    id,
    host,
    site,
    addresses: [...addresses],
    platform,
    ...(version === undefined ? {} : { version }),
    ...(system === undefined ? {} : { system }),
    firstHeard: observer.firstHeard.toISOString(),
    lastHeard,
    ...(isSilent(observer, now, patience) ? { silentSince: lastHeard } : {}),
    ...(retiredAt === undefined ? {} : { retiredAt: retiredAt.toISOString() }),
    toldUntil: toInstant(observer.toldUntil),
    missing: [...missing],
    ...(coverage === undefined ? {} : { coverage: toCoverage(coverage) }),
  };
}

function toCoverage(coverage: NonNullable<ObserverRecord["coverage"]>) {
  const { from, to, covered, gaps, ...counts } = coverage;
  return {
    ...counts,
    from: toInstant(from),
    until: toInstant(to),
    minutes: covered,
    gaps: gaps.map((gap) => ({
      from: toInstant(gap.from),
      until: toInstant(gap.until),
      minutes: gap.minutes,
    })),
  };
}
