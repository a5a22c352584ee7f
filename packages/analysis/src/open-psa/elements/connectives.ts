import type { Literal } from "../../fault-tree/fault-tree.ts";
import { addNode, type Draft } from "../draft/draft.ts";

/** How many formulas a connective takes, which counts it is given as attributes, and what it makes of them. */
export type Connective = {
  readonly operands: { readonly least: number; readonly most: number };
  readonly counts: readonly ("min" | "max")[];
  readonly combine: (
    draft: Draft,
    operands: readonly Literal[],
    counts: readonly number[],
  ) => Literal;
};

const oneOrMore = { least: 1, most: Number.POSITIVE_INFINITY };
const twoOrMore = { least: 2, most: Number.POSITIVE_INFINITY };
const two = { least: 2, most: 2 };

/**
 * The connectives of the standard (Open-PSA MEF 4.1, table of semantics). `xor` of several is associative there, so it
 * happens with an odd number; `iff` of more than two is refused, for tools do not agree on it.
 */
export const connectives: ReadonlyMap<string, Connective> = new Map([
  ["and", { operands: oneOrMore, counts: [], combine: all }],
  ["or", { operands: oneOrMore, counts: [], combine: any }],
  ["not", { operands: { least: 1, most: 1 }, counts: [], combine: (_, [of]) => not(of) }],
  ["xor", { operands: twoOrMore, counts: [], combine: odd }],
  ["iff", { operands: two, counts: [], combine: (draft, of) => not(odd(draft, of)) }],
  ["nand", { operands: oneOrMore, counts: [], combine: (draft, of) => not(all(draft, of)) }],
  ["nor", { operands: oneOrMore, counts: [], combine: (draft, of) => not(any(draft, of)) }],
  ["imply", { operands: two, counts: [], combine: (draft, [a, b]) => any(draft, [not(a), b]) }],
  [
    "atleast",
    {
      operands: oneOrMore,
      counts: ["min"],
      combine: (draft, of, [min]) => atLeast(draft, of, min),
    },
  ],
  ["cardinality", { operands: oneOrMore, counts: ["min", "max"], combine: between }],
]);

function all(draft: Draft, inputs: readonly Literal[]): Literal {
  return addNode(draft, { kind: "all", inputs });
}

function any(draft: Draft, inputs: readonly Literal[]): Literal {
  return addNode(draft, { kind: "any", inputs });
}

function odd(draft: Draft, inputs: readonly Literal[]): Literal {
  return addNode(draft, { kind: "odd", inputs });
}

function atLeast(draft: Draft, inputs: readonly Literal[], count: number): Literal {
  return addNode(draft, { kind: "at-least", count, inputs });
}

/** At least `min`, and not more than `max`. */
function between(draft: Draft, inputs: readonly Literal[], [min, max]: readonly number[]): Literal {
  const enough = atLeast(draft, inputs, min);
  if (max >= inputs.length) return enough;
  return all(draft, [enough, not(atLeast(draft, inputs, max + 1))]);
}

function not(of: Literal): Literal {
  return of ^ 1;
}
