import type { Scope } from "../../book/dependency.ts";
import {
  byConnections,
  countEnds,
  crowdFrom,
  groupedBy,
  type Grouped,
  type GroupPort,
  portOf,
} from "./grouped.ts";
import type { PlacedUse } from "./placed-use.ts";

/** The servers in no element that were reached on one port, where they are a crowd; all are the organisation's own, or none is. */
export type ServerGroup = Grouped &
  GroupPort & {
    readonly scope: Scope;
    /** How many different ends use them. */
    readonly clients: number;
  };

/** The ports on which a crowd of servers was reached that the plan does not have. */
export function findServerGroups(uses: readonly PlacedUse[]): readonly ServerGroup[] {
  const unknown = uses.filter(({ to }) => to.elements.length === 0);
  const byPort = Map.groupBy(unknown, ({ scope, dependency: { destination, protocol } }) =>
    [destination.port, protocol, scope].join("\n"),
  );
  return [...byPort.values()]
    .flatMap((own): ServerGroup[] => {
      const [first] = own;
      if (first === undefined || own.length < crowdFrom) return [];
      const group = groupedBy(own, ({ to }) => to);
      if (group.members.length < crowdFrom) return [];
      const { scope } = first;
      const { port, protocol } = portOf(first);
      // What they are for can differ from one to the other.
      const roles = new Set(own.map(({ dependency }) => dependency.destination.role));
      const [role] = roles.size === 1 ? roles : [];
      return [
        {
          ...group,
          port,
          protocol,
          ...(role === undefined ? {} : { role }),
          scope,
          clients: countEnds(own.map(({ from }) => from)),
        },
      ];
    })
    .toSorted(byConnections);
}
