/**
 * A node of a fault tree, as a number: 0 to `events.length - 1` are basic events, `events.length + i` is gate `i`.
 */
export type Node = number;

/**
 * A node, or that it does not happen: twice the node, plus 1 if it is negated.
 */
export type Literal = number;

/**
 * When a gate happens: when `all` of its inputs do, `any` of them, at least so many of them, or an odd number (`odd`).
 * `all` of none always happens, `any` of none never does: constants, such as house events.
 */
export type Gate =
  | { readonly kind: "all" | "any" | "odd"; readonly inputs: readonly Literal[] }
  | { readonly kind: "at-least"; readonly count: number; readonly inputs: readonly Literal[] };

/**
 * A boolean formula as gates over basic events. Gates may need each other in rings, through inputs that are not negated
 * and gates that are not `odd`; a ring stands for its least solution: nothing happens in it without a cause.
 */
export type FaultTree = {
  /** The names of the basic events. */
  readonly events: readonly string[];
  readonly gates: readonly Gate[];
  readonly top: Literal;
};

/** The literal of a node, negated or not. */
export function literal(node: Node, isNegated = false): Literal {
  return node * 2 + (isNegated ? 1 : 0);
}

/** The node of a literal. */
export function nodeOf(of: Literal): Node {
  return of >>> 1;
}

/** Whether a literal says that its node does not happen. */
export function isNegated(of: Literal): boolean {
  return (of & 1) === 1;
}

/** The gate that a literal is about, if it is about one. */
export function gateOf({ events, gates }: Omit<FaultTree, "top">, of: Literal): Gate | undefined {
  // A place below 0 is no place of an array, and looked up as slowly as a name.
  const place = nodeOf(of) - events.length;
  return place < 0 ? undefined : gates[place];
}
