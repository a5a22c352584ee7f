import { type Event, EVENT_ID } from "js-yaml";
import type { TextProblem } from "./parsed-text.ts";
import { maxDepth } from "./source.ts";

/** How many values the aliases of one file may stand for, all together. */
const maxAliasedValues = 1_000_000;

/** A value as it is once its aliases are written out: how many values it has, itself included, and how deep they go. */
type Extent = { values: number; depth: number; open: boolean };

/**
 * What is wrong with the aliases of a YAML text: one that stands for what it is part of, or so many that what they stand
 * for would fill the memory. Counts without writing anything out.
 */
export function findAliasProblem(text: string, events: readonly Event[]): TextProblem | undefined {
  if (!events.some(({ type }) => type === EVENT_ID.ALIAS)) return undefined;
  const anchors = new Map<string, Extent>();
  const around: Extent[] = [];
  let aliased = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      const done = around.pop();
      if (done === undefined) continue;
      done.open = false;
      extend(around.at(-1), done);
      continue;
    }
    const anchor =
      event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
    if (event.type === EVENT_ID.ALIAS) {
      const meant = anchor === undefined ? undefined : anchors.get(anchor);
      if (meant === undefined) continue;
      if (meant.open) {
        return {
          id: "alias",
          message: `*${anchor} stands inside what it stands for: write the value out`,
          offset: event.anchorStart,
        };
      }
      aliased += meant.values;
      if (aliased > maxAliasedValues || around.length + meant.depth > maxDepth) {
        return {
          id: "alias",
          message: `the aliases up to *${anchor} stand for too much: write the values out`,
          offset: event.anchorStart,
        };
      }
      extend(around.at(-1), meant);
      continue;
    }
    const extent = { values: 1, depth: 1, open: event.type !== EVENT_ID.SCALAR };
    if (anchor !== undefined) anchors.set(anchor, extent);
    if (extent.open) around.push(extent);
    else extend(around.at(-1), extent);
  }
  return undefined;
}

function extend(outer: Extent | undefined, inner: Extent): void {
  if (outer === undefined) return;
  outer.values += inner.values;
  outer.depth = Math.max(outer.depth, inner.depth + 1);
}
