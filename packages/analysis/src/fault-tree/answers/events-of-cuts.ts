import type { Node } from "../fault-tree.ts";
import type { CutFamilies } from "./cut-family.ts";

/** The events that are in some minimal cut of the top, by number: those that a cut is made of, through modules. */
export function eventsOfCuts({ events, families }: CutFamilies): readonly Node[] {
  const needed = new Set<Node>();
  const last = families.at(-1);
  if (last !== undefined) needed.add(last.name);
  // A module is made of those before it: whatever needs it comes first here. All nodes of its diagram count but the terminal.
  for (const { name, nodes, sets } of families.toReversed()) {
    if (!needed.has(name)) continue;
    for (const level of sets.levels.subarray(1)) needed.add(nodes[level]);
  }
  return events.flatMap((_, event) => (needed.has(event) ? [event] : []));
}
