import type { Loss } from "../cascade/loss.ts";

/** A node at an instant at which it rises, or is held down. */
export type Moment = { readonly node: number; readonly time: number };

/** Where a moment comes from: the loss of the node itself, if it is one, and the moments that had to come before. */
export type Origin = { readonly loss?: Loss; readonly moments: readonly Moment[] };

export type OriginOf = (moment: Moment) => Origin;

/** A way from a moment to the last one. */
type Way = { readonly moment: Moment; readonly next: Way | undefined };

/**
 * The moments from a loss that waited for nothing to `last`, found backwards: at each, the first of those before it that
 * leads back to such a loss. Only `last` if none does.
 */
export function firstPath(last: Moment, originOf: OriginOf): readonly Moment[] {
  const seen = new Set<string>();
  const open: Way[] = [{ moment: last, next: undefined }];
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const key = `${way.moment.node} ${way.moment.time}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { loss, moments } = originOf(way.moment);
    if (loss !== undefined && moments.length === 0) return momentsFrom(way);
    for (const moment of moments.toReversed()) open.push({ moment, next: way });
  }
  return [last];
}

function momentsFrom(first: Way): readonly Moment[] {
  const moments: Moment[] = [];
  for (let way: Way | undefined = first; way !== undefined; way = way.next)
    moments.push(way.moment);
  return moments;
}
