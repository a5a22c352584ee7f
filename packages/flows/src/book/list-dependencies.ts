import type { Classify } from "@mainstay/m365";
import type { RoleRule } from "../roles/role-rules.ts";
import { findRole, roleRules } from "../roles/server-roles.ts";
import type { Dependency, DependencyEnd } from "./dependency.ts";
import { type EdgeParty, talliesOf } from "./edge.ts";
import { findScope } from "./find-scope.ts";
import type { FlowBook } from "./flow-book.ts";
import { mergeTallies } from "./tally.ts";

/** What is known beside the connections: the list of endpoints of Microsoft 365, and by which rules servers have roles. */
export type Knowledge = {
  readonly classify?: Classify | undefined;
  readonly roles?: readonly RoleRule[];
};

/** The dependencies of a book, those with most connections first. */
export function listDependencies(
  book: FlowBook,
  { classify, roles = roleRules }: Knowledge = {},
): readonly Dependency[] {
  const reached = new Map<string, Set<number>>();
  const all = [...book.edges()];
  for (const edge of all) {
    const key = nameOf(edge.server);
    const ports = reached.get(key) ?? new Set();
    const isReached = talliesOf(edge).some(({ succeeded, unknown }) => succeeded + unknown > 0);
    if (isReached) ports.add(edge.port);
    reached.set(key, ports);
  }
  return all
    .map((edge): Dependency => {
      const tallies = talliesOf(edge);
      const { connections, counts, ...bytes } = mergeTallies(tallies);
      const { scope, service = edge.service } = findScope(edge, { book, classify });
      const { port, protocol, serverProcesses = [] } = edge;
      const ports = reached.get(nameOf(edge.server)) ?? new Set();
      const role = findRole(
        { port, protocol, programs: [...serverProcesses], reached: ports },
        roles,
      );
      return {
        source: endOf(book, edge.client, edge.clientProcesses),
        destination: {
          ...endOf(book, edge.server, edge.serverProcesses),
          port: edge.port,
          ...(service === undefined ? {} : { service }),
          ...(role === undefined ? {} : { role }),
        },
        protocol: edge.protocol,
        connections,
        failed: counts.refused + counts["timed-out"] + counts.blocked + counts.failed,
        outcomes: counts,
        ...bytes,
        first: edge.from,
        last: edge.to,
        scope,
        roleBy: edge.roleBy,
        seenFrom: tallies.map(({ vantage }) => vantage),
      };
    })
    .toSorted((one, other) => other.connections - one.connections);
}

function nameOf({ address, host, network }: EdgeParty): string {
  return address ?? network ?? host ?? "";
}

function endOf(
  book: FlowBook,
  { address, host, network }: EdgeParty,
  processes: ReadonlySet<string> | undefined,
): DependencyEnd {
  const known =
    host ??
    (address === undefined ? undefined : (book.hostOf(address) ?? book.namesOf(address)[0]));
  const [reverseName] =
    address === undefined || known !== undefined ? [] : book.reverseNamesOf(address);
  return {
    ...(address === undefined ? {} : { address }),
    ...(known === undefined ? {} : { host: known }),
    ...(reverseName === undefined ? {} : { reverseName }),
    ...(network === undefined ? {} : { network }),
    processes: [...(processes ?? [])],
  };
}
