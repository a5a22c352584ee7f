import type { Dependency } from "../../book/dependency.ts";
import type { PlaceBoth } from "../relation.ts";
import { type ClientGroup, findClientGroups } from "./find-client-groups.ts";
import { findProcessGroups, type ProcessGroup } from "./find-process-groups.ts";
import { findServerGroups, type ServerGroup } from "./find-server-groups.ts";
import { placedUses } from "./placed-use.ts";

/** What belongs together of what was observed: one program on several machines, and crowds; each with most connections first. */
export type Groups = {
  readonly processes: readonly ProcessGroup[];
  readonly clients: readonly ClientGroup[];
  readonly servers: readonly ServerGroup[];
};

/** The groups of dependencies, whether the plan has their ends or not. */
export function findGroups(dependencies: readonly Dependency[], placeBoth: PlaceBoth): Groups {
  const { uses, machineOf } = placedUses(dependencies, placeBoth);
  return {
    processes: findProcessGroups(uses, machineOf),
    clients: findClientGroups(uses),
    servers: findServerGroups(uses),
  };
}
