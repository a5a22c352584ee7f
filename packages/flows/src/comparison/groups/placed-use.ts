import type { Dependency } from "../../book/dependency.ts";
import { type PlaceBoth } from "../relation.ts";
import type { PlacedEnd } from "../placed-end.ts";

/** A dependency of which connections were made, with its ends as the plan knows them. */
export type PlacedUse = {
  readonly from: PlacedEnd;
  readonly to: PlacedEnd;
  readonly dependency: Dependency;
};

/** The dependencies of which connections were made; what was only tried is of no group. */
export function placedUses(
  dependencies: readonly Dependency[],
  placeBoth: PlaceBoth,
): readonly PlacedUse[] {
  return dependencies
    .filter(({ connections, failed }) => connections > failed)
    .map((dependency) => ({ ...placeBoth(dependency), dependency }));
}
