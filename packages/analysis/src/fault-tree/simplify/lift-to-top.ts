import { once } from "../../once.ts";
import { type FaultTree, gateOf, isNegated, type Literal, literal, nodeOf } from "../fault-tree.ts";
import { type Kind, partsAs } from "./parts.ts";
import { hasRings } from "./rings.ts";

/**
 * Puts what brings the top about alone, through gates for which any input is enough, on top, and takes it as never
 * happening everywhere below: "a, or b with (a or c)" is "a, or b with c". Where the top takes all of its inputs, what it
 * takes is put on top and counts as happening below, unless there are rings. Little is left of most plans.
 */
export function liftToTop(tree: FaultTree): FaultTree {
  const { events, gates, top } = tree;
  const kind = gateOf(tree, top)?.kind;
  const isLiftable = kind === "any" || (kind === "all" && !hasRings(tree));
  if (isNegated(top) || !isLiftable) return tree;
  const { inputs, met } = inputsOfTop(tree, kind);
  const never = literal(events.length + gates.length);
  const below = (of: Literal): Literal => {
    const lifted = met[nodeOf(of)];
    return lifted < 0 ? of : never ^ (kind === "any" ? 0 : 1) ^ lifted ^ of;
  };
  const rest = gates.map((gate) => ({ ...gate, inputs: gate.inputs.map(below) }));
  return {
    events,
    gates: [...rest, { kind: "any", inputs: [] }, { kind, inputs }],
    top: never + 2,
  };
}

/**
 * The inputs that the top has through gates of its kind, and the literal of each node met on the way, -1 for others. What
 * happens in a ring has a cause, but what does not happen there has none: with rings, what is negated is not looked into.
 */
function inputsOfTop(
  tree: FaultTree,
  kind: Kind,
): { readonly inputs: readonly Literal[]; readonly met: Int32Array } {
  const { events, gates, top } = tree;
  const isRinged = once(() => hasRings(tree));
  const inputs: Literal[] = [];
  const met = new Int32Array(events.length + gates.length).fill(-1);
  met[nodeOf(top)] = top;
  const waiting: Literal[] = [top];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parts = partsAs(kind, next, gateOf(tree, next));
    if (parts === undefined) inputs.push(next);
    for (const part of parts ?? []) {
      if (isNegated(part) && isRinged()) inputs.push(part);
      else if (met[nodeOf(part)] !== part) {
        met[nodeOf(part)] = part;
        waiting.push(part);
      }
    }
  }
  return { inputs, met };
}
