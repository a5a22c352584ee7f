import type { PlacedEnd } from "../placed-end.ts";
import {
  byConnections,
  crowdFrom,
  groupedBy,
  type Grouped,
  type GroupPort,
  portOf,
} from "./grouped.ts";
import type { PlacedUse } from "./placed-use.ts";

/** The clients of one port of one server, where they are a crowd. */
export type ClientGroup = Grouped & GroupPort & { readonly server: PlacedEnd };

/** The ports that a crowd uses, each with its clients. */
export function findClientGroups(uses: readonly PlacedUse[]): readonly ClientGroup[] {
  const byPort = Map.groupBy(uses, ({ to, dependency: { destination, protocol } }) =>
    [to.name, destination.port, protocol].join("\n"),
  );
  return [...byPort.values()]
    .flatMap((own): ClientGroup[] => {
      const [first] = own;
      if (first === undefined || own.length < crowdFrom) return [];
      const group = groupedBy(own, ({ from }) => from);
      return group.members.length < crowdFrom
        ? []
        : [{ ...group, ...portOf(first), server: first.to }];
    })
    .toSorted(byConnections);
}
