/** In `Circuit.atLeast`: the node happens if an odd number of its inputs do. */
export const odd = -1;

/**
 * Boolean equations in compressed rows: node `i` happens if at least `atLeast[i]` of its inputs do, which are
 * `inputs[start[i]]` to `inputs[start[i + 1] - 1]`, or if it is assumed to. Inputs come before the nodes that have them,
 * except within a ring, whose nodes are consecutive, are not `odd`, and stand for their least solution.
 */
export type Circuit = {
  readonly start: Int32Array;
  readonly inputs: Int32Array;
  readonly atLeast: Int32Array;
  /** `end[i]` is one past the last node of the ring that node `i` is in, or `i + 1`. */
  readonly end: Int32Array;
  /** From `late[i]` to `end[i]` are those nodes of a ring that are worked out only when all others are at rest. */
  readonly late: Int32Array;
};

/** How many inputs the node has that has the most, at least 1. */
export function widestRow({ start }: Circuit): number {
  let widest = 1;
  for (let node = 0; node + 1 < start.length; node++)
    widest = Math.max(widest, start[node + 1] - start[node]);
  return widest;
}
