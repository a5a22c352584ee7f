import {
  type FaultTree,
  type Gate,
  isNegated,
  type Literal,
  literal,
  nodeOf,
} from "../fault-tree.ts";
import { singlePoints } from "../single-points.ts";
import { largestRing } from "./rings.ts";

/**
 * The same tree with its single points of failure on top: any of them, or the rest, in which they never happen. What is
 * left is often a small part of a plan's tree. Trees with negation or large rings stay as they are.
 */
export function peelSingles(tree: FaultTree): FaultTree {
  const { events, gates, top } = tree;
  if (isNegated(top) || gates.some(hasNegation) || largestRing(tree) > largestTriedRing)
    return tree;
  const singles = singlePoints(tree);
  if (singles.length === 0) return tree;
  const never = events.length + gates.length;
  const isSingle = new Set(singles);
  const rename = (of: Literal) => (isSingle.has(nodeOf(of)) ? literal(never) : of);
  const rest = gates.map((gate) => ({ ...gate, inputs: gate.inputs.map(rename) }));
  const inputs = [...singles.map((event) => literal(event)), rename(top)];
  return {
    events,
    gates: [...rest, { kind: "any", inputs: [] }, { kind: "any", inputs }],
    top: literal(never + 1),
  };
}

/** Trying single events in a ring costs as much as the square of its size. */
export const largestTriedRing = 1000;

function hasNegation({ kind, inputs }: Gate): boolean {
  return kind === "odd" || inputs.some(isNegated);
}
