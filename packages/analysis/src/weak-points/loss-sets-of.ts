import type { Circuit } from "../circuit/circuit.ts";
import { LossSets } from "../circuit/loss-sets.ts";
import { MemoryExceeded } from "../fault-tree/diagram/allowance.ts";

/**
 * What brings each node of a circuit of many functions about. The sets take memory with the square of a plan: throws
 * MemoryExceeded beyond 2 GiB.
 */
export function lossSetsOf(circuit: Circuit, events: number): LossSets {
  if (LossSets.bytesOf(circuit.atLeast.length, events) <= mostBytes)
    return new LossSets(circuit, events);
  throw new MemoryExceeded(
    `the losses of ${events} elements take more than the ${mostBytes / 2 ** 20} MiB of memory allowed to be followed together. Ask for fewer functions, or of one element at a time`,
  );
}

const mostBytes = 2 ** 31;

/**
 * Whether the cuts of many functions are better worked out together, by sets of losses, than each for itself. Single losses
 * are found all at once; pairs take work with the square of the plan, and less than that where each function is simplified.
 */
export function areBetterTogether(circuit: Circuit, events: number, order: number): boolean {
  const bytes = LossSets.bytesOf(circuit.atLeast.length, events);
  return order === 1 ? bytes <= mostBytes : order === 2 && bytes <= mostBytesForPairs;
}

/** Of a plan of some 15,000 elements. */
const mostBytesForPairs = 2 ** 27;
