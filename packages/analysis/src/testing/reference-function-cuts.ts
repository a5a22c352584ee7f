import type { Element, Plan } from "@mainstay/plan";
import type { FunctionCut } from "../weak-points/function-cut.ts";
import { weakPoints } from "../weak-points/weak-points.ts";

/** The minimal cuts of functions of a checked plan up to an order (SPEC 5.1), of one function after the other. */
export function cutsOfFunctions(
  plan: Plan,
  functions: readonly Element[],
  order: number,
): readonly FunctionCut[] {
  return functions.flatMap(({ id: element }) =>
    Array.from(weakPoints(plan, { element, order }).cuts(), (cut) => ({ element, cut })),
  );
}
