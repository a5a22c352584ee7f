import type { Graph } from "../graph/graph.ts";

/** The delay of what passes no loss on. */
const never = Number.POSITIVE_INFINITY;

/**
 * By requirement, after how long it passes the whole loss of any one of its targets on to its owner: `holds` where all
 * targets are needed for all of the level, Infinity where not.
 */
export function passesAfter({ form, spare, loss, holds }: Graph): Float64Array {
  const after = new Float64Array(form.length).fill(never);
  for (let r = 0; r < after.length; r++)
    if (spare[form[r]] === 0 && loss[form[r]] === 1) after[r] = holds[form[r]];
  return after;
}
