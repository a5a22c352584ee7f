import { bareProgram } from "../../roles/bare-program.ts";
import type { MachineOf } from "../machines-of.ts";
import {
  byConnections,
  countEnds,
  groupedBy,
  type Grouped,
  type GroupPort,
  portOf,
} from "./grouped.ts";
import type { PlacedUse } from "./placed-use.ts";

/** Programs of one name that serve the same ports on several machines: the members are these, as one service most likely. */
export type ProcessGroup = Grouped & {
  /** As it is called on the machine used most, with what it runs, its services, unit or container. */
  readonly program: string;
  readonly ports: readonly GroupPort[];
  /** How many different ends use it. */
  readonly clients: number;
};

/**
 * The programs that serve the same ports on two machines or more: of the same name without folder and case, with what it runs, its services,
 * unit or container, as far as these are known. What serves something else on one of its machines is another group there.
 */
export function findProcessGroups(
  uses: readonly PlacedUse[],
  machineOf: MachineOf,
): readonly ProcessGroup[] {
  const served = uses.filter(({ dependency }) => dependency.destination.processes.length > 0);
  // An element may be several machines, and a machine several elements.
  const serverOf = ({ to }: PlacedUse) => `${to.name}\n${machineOf(to)}`;
  const onMachines = Map.groupBy(served, (use) => `${programOf(use)}\n${serverOf(use)}`);
  const groups = Map.groupBy([...onMachines.values()], (own) => {
    const [first] = own;
    return first === undefined ? "" : `${programOf(first)}\n${portNames(own).join(" ")}`;
  });
  return [...groups.values()]
    .filter((machines) => new Set(machines.flat().map(({ to }) => machineOf(to))).size > 1)
    .map((machines): ProcessGroup => {
      const all = machines.flat();
      const ports = new Map(all.map((use) => [portName(use), portOf(use)]));
      const [most] = all.toSorted((one, other) => byConnections(one.dependency, other.dependency));
      return {
        ...groupedBy(all, ({ to }) => to, serverOf),
        program: most?.dependency.destination.processes.join(", ") ?? "",
        ports: [...ports.values()].toSorted((one, other) => one.port - other.port),
        clients: countEnds(all.map(({ from }) => from)),
      };
    })
    .toSorted(byConnections);
}

function programOf({ dependency }: PlacedUse): string {
  return dependency.destination.processes.map(bareProgram).toSorted().join(", ");
}

function portName({ dependency: { destination, protocol } }: PlacedUse): string {
  return `${destination.port}/${protocol}`;
}

function portNames(uses: readonly PlacedUse[]): readonly string[] {
  return [...new Set(uses.map(portName))].toSorted();
}
