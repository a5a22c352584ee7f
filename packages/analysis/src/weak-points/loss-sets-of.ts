import type { Circuit } from "../circuit/circuit.ts";
import { LossSets } from "../circuit/loss-sets.ts";
import { MemoryExceeded } from "../fault-tree/diagram/allowance.ts";

/**
 * What brings each node of a circuit of many functions about. The sets take memory with the square of a plan: throws
 * MemoryExceeded beyond 2 GiB, and what `tell` throws, which is called now and then.
 */
export function lossSetsOf(circuit: Circuit, events: number, tell?: () => void): LossSets {
  if (LossSets.bytesOf(circuit.atLeast.length, events) <= mostBytes)
    return new LossSets(circuit, events, tell);
  throw new MemoryExceeded(
    `the losses of ${events} elements take more than the ${mostBytes / 2 ** 20} MiB of memory allowed to be followed together. Ask for fewer functions, or of one element at a time`,
  );
}

const mostBytes = 2 ** 31;

/** Whether what brings each node of a circuit about fits in memory, so that it can be worked out for many functions together. */
export function fitTogether(circuit: Circuit, events: number): boolean {
  return LossSets.bytesOf(circuit.atLeast.length, events) <= mostBytes;
}
