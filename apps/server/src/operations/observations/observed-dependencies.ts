import { type Dependency, type DependencyEnd, findRole, scopeOf } from "@mainstay/flows";
import type { EdgePage, EdgeSide, ObservedEdge, ObservedEnd } from "@mainstay/store";

/** The edges of a window as dependencies, as they would have been read of files, seen from observers by their names. */
export function observedDependencies(
  { ends, edges }: EdgePage,
  names: ReadonlyMap<string, string>,
): readonly Dependency[] {
  const known = new Map(ends.map((end) => [end.id, end]));
  const reached = new Map<number, Set<number>>();
  for (const { server, port, counts } of edges) {
    const ports = reached.get(server.end) ?? new Set();
    reached.set(server.end, ports);
    if (counts.succeeded + counts.unknown > 0) ports.add(port);
  }
  return edges.flatMap((edge) => {
    const [client, server] = [known.get(edge.client.end), known.get(edge.server.end)];
    if (client === undefined || server === undefined) return [];
    const role = findRole(edge.port, reached.get(server.id) ?? new Set());
    return [toDependency(edge, { client, server, role, observers: names })];
  });
}

type Ends = {
  readonly client: ObservedEnd;
  readonly server: ObservedEnd;
  readonly role: ReturnType<typeof findRole>;
  readonly observers: ReadonlyMap<string, string>;
};

function toDependency(edge: ObservedEdge, { client, server, role, observers }: Ends): Dependency {
  const { port, protocol, counts, bytesOut, bytesIn, services } = edge;
  const names = [...services, ...server.names, ...server.machines];
  const { scope, service = services[0] } = scopeOf(
    { place: server.address, names, port, protocol },
    undefined,
  );
  return {
    source: endOf(client, edge.client),
    destination: {
      ...endOf(server, edge.server),
      port,
      ...(service === undefined ? {} : { service }),
      ...(role === undefined ? {} : { role }),
    },
    protocol,
    connections: edge.connections,
    failed: counts.refused + counts["timed-out"] + counts.blocked + counts.failed,
    outcomes: counts,
    ...(bytesOut === undefined ? {} : { bytesOut }),
    ...(bytesIn === undefined ? {} : { bytesIn }),
    first: edge.first * minute,
    last: (edge.last + 1) * minute,
    scope,
    roleBy: edge.roleBy,
    seenFrom: edge.seenBy.map(({ observer }) => observers.get(observer) ?? observer),
  };
}

const minute = 60_000;

function endOf({ address, site, machines, names }: ObservedEnd, side: EdgeSide): DependencyEnd {
  const host = machines[0] ?? names[0];
  const processes = side.programs.map(({ process, unit }) => process ?? unit);
  return {
    ...(address === undefined ? {} : { address }),
    ...(host === undefined ? {} : { host }),
    ...(site === undefined ? {} : { site }),
    processes: [...new Set(processes.filter((process) => process !== undefined))],
  };
}
