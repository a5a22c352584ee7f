import { TimeQueue } from "../cascade/time-queue.ts";
import type { Graph } from "../graph/graph.ts";

/**
 * Visits the nodes `first` to `last`, a ring or one node alone, until no visit changes anything. A visit returns the
 * smallest value that it gave to the node, Infinity if it changed nothing; after one that did, all that the node needs
 * to operate are visited. Smallest values go first, as they are the ones that stay (Dijkstra 1959).
 */
export function settleRing(
  { form, requirementStart, loss, targetStart, targets }: Graph,
  first: number,
  last: number,
  visit: (node: number) => number,
): void {
  if (first === last) {
    visit(first);
    return;
  }
  const waiting = new TimeQueue();
  for (let node = first; node <= last; node++) waiting.add(Number.NEGATIVE_INFINITY, node);
  while (waiting.next < Number.POSITIVE_INFINITY) {
    const node = waiting.take();
    const value = visit(node);
    if (value === Number.POSITIVE_INFINITY) continue;
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[form[r]] === 0) continue;
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
        if (targets[at] >= first && targets[at] <= last) waiting.add(value, targets[at]);
      }
    }
  }
}
