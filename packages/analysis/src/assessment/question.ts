/**
 * A question about the loss of each single node (SPEC 3): of everything that falls, what is the smallest value asked?
 * Timed, a value counts from the fall on (`fall + rto`); else it counts as it is (a criticality's rank, an `rpo`).
 */
export type Question = {
  /** What each node asks for, Infinity for nothing. */
  readonly asked: Float64Array;
  readonly isTimed: boolean;
};

/**
 * Bounds on the answer for each node, to be compared one after the other: the value, the asker's position in the plan
 * (of several with one value the first counts), and the number of requirements on the way to it.
 */
export type Bounds = {
  readonly value: Float64Array;
  readonly asker: Int32Array;
  readonly hops: Int32Array;
};

/** Negative if the first of two answers comes before the second, 0 if they are the same. */
export function compareAnswers(
  valueA: number,
  askerA: number,
  hopsA: number,
  valueB: number,
  askerB: number,
  hopsB: number,
): number {
  if (valueA !== valueB) return valueA < valueB ? -1 : 1;
  return askerA !== askerB ? askerA - askerB : hopsA - hopsB;
}
