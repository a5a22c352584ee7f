import { type Event, EVENT_ID } from "js-yaml";
import { quote } from "../words/describe-value.ts";
import type { TextProblem } from "./parsed-text.ts";
import { maxDepth } from "../source.ts";

/** How many values the aliases of one file may stand for, all together. */
const maxAliasedValues = 1_000_000;

/** A value as it is once its aliases are written out: how many values it has, itself included, and how deep they go. */
type Extent = { values: number; depth: number; isOpen: boolean };

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
      done.isOpen = false;
      extend(around.at(-1), done);
      continue;
    }
    const name = text.slice(event.anchorStart, event.anchorEnd);
    if (event.type === EVENT_ID.ALIAS) {
      const meant = anchors.get(name);
      if (meant === undefined) continue;
      const offset = event.anchorStart - 1;
      if (meant.isOpen) return aliasProblem(insideItself(name), offset);
      aliased += meant.values;
      if (aliased > maxAliasedValues || around.length + meant.depth > maxDepth)
        return aliasProblem(tooMuch(name), offset);
      extend(around.at(-1), meant);
      continue;
    }
    const extent = { values: 1, depth: 1, isOpen: event.type !== EVENT_ID.SCALAR };
    if (event.anchorStart >= 0) anchors.set(name, extent);
    if (extent.isOpen) around.push(extent);
    else extend(around.at(-1), extent);
  }
  return undefined;
}

function extend(outer: Extent | undefined, inner: Extent): void {
  if (outer === undefined) return;
  outer.values += inner.values;
  outer.depth = Math.max(outer.depth, inner.depth + 1);
}

function insideItself(name: string): string {
  return `${quote(`*${name}`)} stands inside what it stands for: write the value out`;
}

function tooMuch(name: string): string {
  return `the aliases up to ${quote(`*${name}`)} stand for too much: write the values out`;
}

function aliasProblem(message: string, offset: number): TextProblem {
  return { id: "alias", message, offset };
}
