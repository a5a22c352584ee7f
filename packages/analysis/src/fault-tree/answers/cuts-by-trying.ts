import type { Allowance } from "../diagram/allowance.ts";
import type { Diagram, Edge } from "../diagram/diagram.ts";
import { toCircuit } from "../evaluate.ts";
import type { FaultTree, Node } from "../fault-tree.ts";
import type { TakenApart } from "../modules/solve-tree.ts";
import { onlyMentioned } from "../simplify/only-mentioned.ts";
import { bytesOfSmallCuts, smallCutsIn } from "../small-cuts.ts";
import { type CutFamilies, onlyTheEmptySet } from "./cut-family.ts";

/**
 * The minimal cuts of up to one event or two, found by trying events and pairs: no diagram but that of the result. Undefined where there
 * is no room for that, which grows with the square of the events.
 */
export function cutsByTrying(
  { events, singles, rest }: Pick<TakenApart, "events" | "singles" | "rest">,
  order: 1 | 2,
  allowance: Allowance,
): CutFamilies | undefined {
  const cuts = cutsOfRest(rest, order, allowance);
  if (cuts === undefined) return undefined;
  const nodes = Int32Array.from(events.keys());
  const sets = toSets([...cuts, ...singles.map((event) => [event])]);
  return { events: [...events], families: [{ name: events.length, nodes, sets }] };
}

function cutsOfRest(rest: FaultTree, order: 1 | 2, allowance: Allowance) {
  const { tree, nodes } = onlyMentioned(rest);
  const compiled = toCircuit(tree);
  const bytes = bytesOfSmallCuts(compiled, tree.events.length);
  if (!allowance.has(bytes)) return undefined;
  allowance.take(bytes);
  try {
    const [cuts] = smallCutsIn(compiled, tree.events.length, order);
    return cuts.map((cut) => cut.map((event) => nodes[event]));
  } finally {
    allowance.giveBack(bytes);
  }
}

/** The cuts as a diagram of sets, an event a level. Each is of one event or of two in rising order; or all is the empty one. */
function toSets(cuts: readonly (readonly Node[])[]): Diagram {
  if (cuts[0]?.length === 0) return onlyTheEmptySet;
  const levels = [0];
  const lows = [0];
  const highs = [0];
  const place = (level: number, low: Edge, high: Edge): Edge => {
    lows.push(low);
    highs.push(high);
    return (levels.push(level) - 1) * 2;
  };
  let root: Edge = none;
  const byFirst = Map.groupBy(cuts, ([first]) => first);
  for (const first of [...byFirst.keys()].sort((a, b) => b - a)) {
    let high: Edge = none;
    for (const [, second] of (byFirst.get(first) ?? []).toReversed()) {
      high = second === undefined ? empty : place(second, high, empty);
    }
    root = place(first, root, high);
  }
  return {
    levels: Int32Array.from(levels),
    lows: Int32Array.from(lows),
    highs: Int32Array.from(highs),
    root,
  };
}

const none: Edge = 0;
const empty: Edge = 1;
