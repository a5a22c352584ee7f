import {
  type Dependency,
  type DependencyEnd,
  endNames,
  type FindOwn,
  findingRole,
  findScope,
  type FoundRole,
  programName,
  type KnownServers,
  wasUsed,
  whatBecame,
} from "@mainstay/flows";
import type { Classify } from "@mainstay/m365";
import type { EdgePage, EdgeSide, ObservedEdge, ObservedEnd } from "@mainstay/store";

/**
 * What is known beside the edges: the names of observers, what is of Microsoft 365, by which rules servers have roles, and which public
 * addresses are the organisation's own.
 */
export type Knowledge = {
  readonly observers: ReadonlyMap<string, string>;
  readonly classify: Classify;
  readonly roles: KnownServers["roles"] | undefined;
  readonly findOwn: FindOwn;
};

/** The edges of a window as dependencies, as they would have been read of files, seen from observers by their names. */
export function observedDependencies(
  page: Pick<EdgePage, "ends" | "edges">,
  knowledge: Knowledge,
): readonly Dependency[] {
  return [...dependenciesByEdge(page, knowledge).values()];
}

/** The same by the ids of their edges. */
export function dependenciesByEdge(
  { ends, edges }: Pick<EdgePage, "ends" | "edges">,
  knowledge: Knowledge,
): ReadonlyMap<number, Dependency> {
  const findRole = findingRole(knowledge.roles);
  const known = new Map(ends.map((end) => [end.id, end]));
  const reached = new Map<number, Set<number>>();
  for (const edge of edges) {
    const { server, port } = edge;
    const ports = reached.get(server.end) ?? new Set();
    reached.set(server.end, ports);
    if (wasUsed(whatBecame(edge))) ports.add(port);
  }
  const found = new Map<number, Dependency>();
  for (const edge of edges) {
    const [client, server] = [known.get(edge.client.end), known.get(edge.server.end)];
    if (client === undefined || server === undefined) continue;
    const programs = programsOf(edge.server);
    const ports = reached.get(server.id) ?? new Set();
    const { port, protocol } = edge;
    const role = findRole({ port, protocol, programs, reached: ports });
    found.set(edge.id, toDependency(edge, { ...knowledge, client, server, role }));
  }
  return found;
}

type Ends = Knowledge & {
  readonly client: ObservedEnd;
  readonly server: ObservedEnd;
  readonly role: FoundRole | undefined;
};

function toDependency(
  edge: ObservedEdge,
  { client, server, role, observers, classify, findOwn }: Ends,
): Dependency {
  const { port, protocol, bytesOut, bytesIn, responses, roundTrips, services } = edge;
  const destination = ownEnd(endOf(server, edge.server, services), findOwn);
  const { machines, names } = server;
  const { scope, service = services[0] } = findScope(
    {
      place: server.address ?? server.network?.split("/", 1)[0],
      called: { services, machines, names },
      port,
      protocol,
      own: destination.ownBy,
    },
    classify,
  );
  return {
    source: ownEnd(endOf(client, edge.client), findOwn),
    destination: {
      ...destination,
      port,
      ...(service === undefined ? {} : { service }),
      ...role,
    },
    protocol,
    ...whatBecame(edge),
    ...(bytesOut === undefined ? {} : { bytesOut }),
    ...(bytesIn === undefined ? {} : { bytesIn }),
    ...(responses === undefined ? {} : { responses }),
    ...(roundTrips === undefined ? {} : { roundTrips }),
    first: edge.first * minute,
    last: (edge.last + 1) * minute,
    scope,
    roleBy: edge.roleBy,
    seenFrom: edge.seenBy.map(({ observer }) => observers.get(observer) ?? observer),
  };
}

const minute = 60_000;

function ownEnd(end: DependencyEnd, findOwn: FindOwn): DependencyEnd {
  const place = end.address ?? end.network;
  const ownBy = place === undefined ? undefined : findOwn(place);
  return ownBy === undefined ? end : { ...end, ownBy };
}

/** An end as it would have been read of files; a server with what is spoken there and its clients asked for. */
function endOf(
  { address, network, site, machines, names, reverseNames }: ObservedEnd,
  side: EdgeSide,
  services: readonly string[] = [],
): DependencyEnd {
  const named = endNames({ services, machines, names });
  const [reverseName] = named.host === undefined ? reverseNames : [];
  return {
    ...(address === undefined ? {} : { address }),
    ...(network === undefined ? {} : { network }),
    ...named,
    ...(reverseName === undefined ? {} : { reverseName }),
    ...(site === undefined ? {} : { site }),
    processes: programsOf(side),
  };
}

function programsOf({ programs }: EdgeSide): readonly string[] {
  return [...new Set(programs.flatMap((program) => programName(program) ?? []))];
}
