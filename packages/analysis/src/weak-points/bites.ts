import type { FallGraph } from "./fall-gates.ts";
import { unnoticed } from "./fall-states.ts";

/** "`requirement` bites at `instant`, and is short by more than `depth`" (SPEC 5.3). */
export type Bite = {
  readonly requirement: number;
  readonly depth: number;
  readonly instant: number;
};

/** "Enough targets of `requirement` are short of 1 by more than `depth` at `instant`." */
export type Shortage = Bite;

/** Gives each requirement of a node that can bite, and how short it is when it makes the node short by a depth. */
export function eachRequirement(
  { form, requirementStart, holds, loss }: FallGraph,
  node: number,
  depth: number,
  give: (requirement: number, depth: number) => void,
): void {
  for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
    if (loss[form[r]] === 0 || holds[form[r]] === Number.POSITIVE_INFINITY) continue;
    give(r, depth / loss[form[r]]);
  }
}

/** What a bite takes: that its targets have been short since it began, and are as short as that at the end. */
export function shortagesOf(graph: FallGraph, bite: Bite): readonly Shortage[] {
  const { requirement, depth, instant } = bite;
  const since = instant - graph.holds[graph.form[requirement]];
  const begun = { requirement, depth: unnoticed, instant: since };
  if (depth <= unnoticed) return [begun];
  return since === instant ? [bite] : [begun, bite];
}
