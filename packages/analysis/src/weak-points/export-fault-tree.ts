import type { Plan } from "@mainstay/plan";
import { compact } from "../fault-tree/simplify/compact.ts";
import { inSteps } from "../fault-tree/simplify/simplify.ts";
import { unrollRings } from "../fault-tree/unroll-rings.ts";
import { writeOpenPsa } from "../open-psa/write-open-psa.ts";
import { type FallQuestion, fallOf } from "./fall-of.ts";

/**
 * What brings an element down, as an Open-PSA document that other fault-tree tools read: events are ids of elements with
 * their names as labels and, where known, their unavailability. Rings are unrolled. Throws FaultTreeTooLarge or
 * RingsTooLarge.
 */
export function exportFaultTree(plan: Plan, question: FallQuestion): string {
  const { tree, elements, unavailability } = fallOf(plan, question);
  return writeOpenPsa(inSteps(compact(unrollRings(tree))), {
    name: `${question.element}-falls`,
    probabilities: unavailability,
    labels: elements.map(({ name }) => name),
  });
}
