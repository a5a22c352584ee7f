import {
  type FaultTree,
  type Gate,
  gateOf,
  isNegated,
  type Literal,
  literal,
  type Node,
  nodeOf,
} from "../fault-tree.ts";
import { singlePoints } from "../single-points.ts";
import { compact } from "./compact.ts";
import { onlyMentioned } from "./only-mentioned.ts";
import { largestRing } from "./rings.ts";

/** A tree as any of its single points of failure, or the rest of it, in which they never happen. */
export type Peeled = { readonly singles: readonly Node[]; readonly rest: FaultTree };

/** Takes off those single points of failure of a tree that stand on top. Nothing is taken off trees with negation. */
export function peelTop(tree: FaultTree): Peeled {
  if (hasNegation(tree)) return { singles: [], rest: tree };
  const singles = eventsOnTop(tree);
  return { singles, rest: withoutEvents(tree, singles) };
}

/**
 * Takes the single points of failure off a tree. What is left is often a small part of a plan's tree. Nothing is taken off
 * trees with negation, and of those with large rings only what stands on top.
 */
export function peelSingles(tree: FaultTree): Peeled {
  if (hasNegation(tree)) return { singles: [], rest: tree };
  const { singles: onTop, rest: below } = peelTop(tree);
  if (largestRing(below) > largestTriedRing) return { singles: onTop, rest: below };
  const { tree: small, nodes } = onlyMentioned(below);
  const tried = singlePoints(small).map((event) => nodes[event]);
  return { singles: [...onTop, ...tried], rest: withoutEvents(below, tried) };
}

/** The tree that was peeled, whatever has become of the rest that says the same. */
export function withSingles({ singles, rest }: Peeled): FaultTree {
  const kind = constantKind(rest);
  if (singles.length === 0 || kind === "all") return rest;
  const { events, gates, top } = rest;
  const first = events.length + gates.length;
  const any: Gate = { kind: "any", inputs: singles.map((event) => literal(event)) };
  if (kind === "any") return { events, gates: [any], top: literal(events.length) };
  const both: Gate = { kind: "any", inputs: [literal(first), top] };
  return { events, gates: [...gates, any, both], top: literal(first + 1) };
}

/** Trying single events in a ring costs as much as the square of its size. */
export const largestTriedRing = 1000;

function eventsOnTop(tree: FaultTree): readonly Node[] {
  const gate = gateOf(tree, tree.top);
  if (gate === undefined) return [nodeOf(tree.top)];
  if (gate.kind !== "any") return [];
  return [...new Set(gate.inputs.map(nodeOf))].filter((node) => node < tree.events.length);
}

/** The tree in which some events never happen. */
function withoutEvents(tree: FaultTree, never: readonly Node[]): FaultTree {
  if (never.length === 0) return tree;
  const { events, gates, top } = tree;
  const isNever = new Uint8Array(events.length + gates.length);
  for (const event of never) isNever[event] = 1;
  const constant = literal(events.length + gates.length);
  const rename = (of: Literal) => (isNever[nodeOf(of)] === 1 ? constant : of);
  const rest = gates.map((gate): Gate => {
    const inputs =
      gate.kind === "any"
        ? gate.inputs.filter((input) => isNever[nodeOf(input)] === 0)
        : gate.inputs.map(rename);
    return { ...gate, inputs };
  });
  return compact({ events, gates: [...rest, { kind: "any", inputs: [] }], top: rename(top) });
}

/** The kind of the top if it has no inputs: `all` always happens, `any` never does. */
function constantKind(tree: FaultTree): Gate["kind"] | undefined {
  const gate = gateOf(tree, tree.top);
  return gate?.inputs.length === 0 ? gate.kind : undefined;
}

function hasNegation({ gates, top }: FaultTree): boolean {
  return (
    isNegated(top) || gates.some(({ kind, inputs }) => kind === "odd" || inputs.some(isNegated))
  );
}
