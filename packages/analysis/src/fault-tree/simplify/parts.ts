import { type Gate, isNegated, type Literal } from "../fault-tree.ts";

export type Kind = "all" | "any";

/** `any` for `all`, `all` for `any`. */
export function dual(kind: Kind): Kind {
  return kind === "all" ? "any" : "all";
}

/**
 * The literals that a literal stands for as a gate of a kind: "not all of a and b" is any of "not a" and "not b".
 * Undefined if it is no such gate.
 */
export function partsAs(
  kind: Kind,
  of: Literal,
  gate: Gate | undefined,
): readonly Literal[] | undefined {
  if (gate === undefined) return undefined;
  if (!isNegated(of)) return gate.kind === kind ? gate.inputs : undefined;
  return gate.kind === dual(kind) ? gate.inputs.map((input) => input ^ 1) : undefined;
}
