import type { Dependency, Scope } from "../../book/dependency.ts";
import { wasUsed } from "../../book/was-used.ts";
import { type PlaceBoth } from "../relation.ts";
import { type MachineOf, machinesOf } from "../machines-of.ts";
import type { PlacedEnd } from "../placed-end.ts";

/** A dependency of which connections were made, with its ends as the plan knows them. */
export type PlacedUse = {
  readonly from: PlacedEnd;
  readonly to: PlacedEnd;
  readonly scope: Scope;
  readonly dependency: Dependency;
};

/** The uses that groups are made of, and which machine each end of them is. */
type PlacedUses = { readonly uses: readonly PlacedUse[]; readonly machineOf: MachineOf };

/** The dependencies of which connections were made from one machine to another; what was only tried is of no group. */
export function placedUses(dependencies: readonly Dependency[], placeBoth: PlaceBoth): PlacedUses {
  const uses = dependencies
    .filter(wasUsed)
    .map((dependency) => ({ ...placeBoth(dependency), dependency }));
  const machineOf = machinesOf(uses.flatMap(({ from, to }) => [from, to]));
  return { uses: uses.filter(({ from, to }) => machineOf(from) !== machineOf(to)), machineOf };
}
