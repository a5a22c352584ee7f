import { type Classify, parseAddress } from "@mainstay/m365";
import { kindOf } from "../addresses/address-kind.ts";
import { findingRole, type RoleRule } from "../roles/server-roles.ts";
import type { Dependency, DependencyEnd } from "./dependency.ts";
import { type Edge, type EdgeParty, talliesOf } from "./edge.ts";
import { endNames, type KnownNames } from "./end-names.ts";
import { type FindOwn, findingOwn } from "./find-own.ts";
import { findScope } from "./find-scope.ts";
import type { FlowBook } from "./flow-book.ts";
import { heedListeners } from "./heed-listeners.ts";
import { knownListeners } from "./known-listeners.ts";
import { mergeTallies } from "./tally.ts";
import { wasUsed } from "./was-used.ts";
import { whatBecame } from "./what-became.ts";

/**
 * What is known beside the connections: the list of endpoints of Microsoft 365, by which rules servers have roles, and which networks
 * with public addresses are the organisation's own.
 */
export type Knowledge = {
  readonly classify?: Classify | undefined;
  readonly roles?: readonly RoleRule[];
  readonly ownNetworks?: readonly string[];
};

/** The dependencies of a book, those with most connections first. */
export function listDependencies(
  book: FlowBook,
  { classify, roles, ownNetworks }: Knowledge = {},
): readonly Dependency[] {
  const findRole = findingRole(roles);
  const findOwn = findingOwn({ networks: ownNetworks, isOfMachine: book.isOfMachine });
  const reached = new Map<string, Set<number>>();
  const known = knownListeners(book.listeners(), (address) =>
    [book.hostOf(address)].filter((host) => host !== undefined),
  );
  const placed = heedListeners([...book.placed()], (...end) => known(...end).length > 0);
  const all = placed.map(([place, edge]) => ({ place, edge, seen: seenOf(edge) }));
  for (const { place, edge, seen } of all) {
    const ports = reached.get(place.server) ?? new Set();
    if (wasUsed(seen)) ports.add(edge.port);
    reached.set(place.server, ports);
  }
  return all
    .map(({ place, edge, seen }): Dependency => {
      const { port, protocol, serverProcesses = [] } = edge;
      const services = [
        ...(edge.service === undefined ? [] : [edge.service]),
        ...[...(edge.askedFor ?? [])].toSorted(),
      ];
      const server = onMachine(edge.server, edge.client);
      const called = calledIn(book, server, services);
      const { scope, service = services[0] } = findScope(
        {
          place: server.address ?? server.network?.split("/", 1)[0],
          called,
          port,
          protocol,
          own: ownOf(server, findOwn),
        },
        classify,
      );
      const client = onMachine(edge.client, edge.server);
      const ports = reached.get(place.server) ?? new Set();
      const role = findRole({ port, protocol, programs: [...serverProcesses], reached: ports });
      return {
        source: {
          ...endOf(book, client, calledIn(book, client)),
          processes: [...(edge.clientProcesses ?? [])],
          ...ownEnd(client, findOwn),
        },
        destination: {
          ...endOf(book, server, called),
          processes: [...serverProcesses],
          ...ownEnd(server, findOwn),
          port,
          ...(service === undefined ? {} : { service }),
          ...role,
        },
        protocol,
        ...seen,
        first: edge.from,
        last: edge.to,
        scope,
        roleBy: edge.roleBy,
        seenFrom: talliesOf(edge).map(({ vantage }) => vantage),
      };
    })
    .toSorted((one, other) => other.connections - one.connections);
}

function seenOf(edge: Edge) {
  const merged = mergeTallies(talliesOf(edge));
  const { counts: _, ...figures } = merged;
  return { ...figures, ...whatBecame(merged) };
}

function ownOf({ address, network }: EdgeParty, findOwn: FindOwn): ReturnType<FindOwn> {
  const place = address ?? network;
  return place === undefined ? undefined : findOwn(place);
}

function ownEnd(party: EdgeParty, findOwn: FindOwn): Pick<DependencyEnd, "ownBy"> {
  const by = ownOf(party, findOwn);
  return by === undefined ? {} : { ownBy: by };
}

/** An end, with the machine that it shares with the other where a machine speaks to itself. */
function onMachine(party: EdgeParty, other: EdgeParty): EdgeParty {
  const address = party.address === undefined ? undefined : parseAddress(party.address);
  const isItself = address !== undefined && kindOf(address) === "loopback";
  const host = party.host ?? (isItself ? other.host : undefined);
  return host === undefined ? party : { ...party, host };
}

/** All that an end is called. */
function calledIn(
  book: FlowBook,
  { address, host }: EdgeParty,
  services: readonly string[] = [],
): KnownNames {
  const machine = address === undefined ? undefined : book.hostOf(address);
  return {
    services,
    told: host,
    machines: machine === undefined ? [] : [machine],
    names: address === undefined ? [] : book.namesOf(address),
  };
}

function endOf(
  book: FlowBook,
  { address, network }: EdgeParty,
  called: KnownNames,
): Omit<DependencyEnd, "processes"> {
  const named = endNames(called);
  const [reverseName] =
    address === undefined || named.host !== undefined ? [] : book.reverseNamesOf(address);
  return {
    ...(address === undefined ? {} : { address }),
    ...named,
    ...(reverseName === undefined ? {} : { reverseName }),
    ...(network === undefined ? {} : { network }),
  };
}
