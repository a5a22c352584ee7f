import { daysBetween, type ElementId, type Plan } from "@mainstay/plan";
import { graphOf } from "../graph/graph-of.ts";
import { idOf } from "../graph/graph.ts";
import { worstBelow } from "../graph/worst-below.ts";
import type { Change, LastChanges } from "./last-changes.ts";

/** Days are counted from here; nothing is recorded as changed before it. */
const first = "2000-01-01";

/** The last change of all that an element rests on to operate, itself included, up to a day; undefined if there was none (SPEC 8.5). */
export function changeBelow(
  plan: Plan,
  changes: LastChanges,
  today = "9999-12-31",
): (element: ElementId) => Change | undefined {
  if (changes.size === 0) return () => undefined;
  const graph = graphOf(plan);
  const dayOf = (node: number): string | undefined => {
    const day = changes.get(`elements/${idOf(graph, node)}`);
    return day === undefined || day > today ? undefined : day;
  };
  const days = Float64Array.from({ length: graph.size }, (_, node) => {
    const day = dayOf(node);
    return day === undefined ? 0 : daysBetween(first, day);
  });
  const latest = worstBelow(graph, days);
  return (element) => {
    const node = latest[graph.nodeOf.get(element) ?? -1] ?? -1;
    const on = node === -1 ? undefined : dayOf(node);
    return on === undefined ? undefined : { record: `elements/${idOf(graph, node)}`, on };
  };
}
