import type { Dependency, DependencyEnd, Scope } from "../../book/dependency.ts";
import type { Outcome, RoleEvidence } from "../../observation.ts";

/** What a test says of an observed dependency; ends are addresses, or host names where they have letters. */
export type Seen = {
  readonly from: string;
  readonly process?: string;
  readonly to: string;
  /** What the address that it went to answers to. */
  readonly reverseName?: string;
  /** What clients asked the server for, if that is known: what it is called then. */
  readonly askedFor?: string;
  /** The address of a server that is named, and what else that is called. */
  readonly at?: string;
  readonly otherNames?: readonly string[];
  /** Where both ends are. */
  readonly site?: string;
  readonly port?: number;
  readonly role?: string;
  readonly service?: string;
  readonly scope?: Scope;
  readonly roleBy?: RoleEvidence;
  readonly outcomes?: Partial<Record<Outcome, number>>;
  readonly seenFrom?: string;
  readonly first?: number;
  readonly last?: number;
};

/** An observed dependency: one connection over TCP to port 443 that succeeded, if nothing else is said. */
export function seen({ from, to, process, site, ...said }: Seen): Dependency {
  const outcomes = {
    succeeded: 0,
    refused: 0,
    "timed-out": 0,
    blocked: 0,
    failed: 0,
    unknown: 0,
    ...(said.outcomes ?? { succeeded: 1 }),
  };
  const { succeeded, unknown, ...failures } = outcomes;
  const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
  const place = site === undefined ? {} : { site };
  return {
    source: { ...endOf(from), ...place, processes: process === undefined ? [] : [process] },
    destination: {
      ...endOf(to),
      ...place,
      ...(said.at === undefined ? {} : { address: said.at }),
      ...(said.askedFor === undefined ? {} : { askedFor: [said.askedFor], host: said.askedFor }),
      ...(said.otherNames === undefined ? {} : { otherNames: said.otherNames }),
      ...(said.reverseName === undefined ? {} : { reverseName: said.reverseName }),
      port: said.port ?? 443,
      ...(said.role === undefined ? {} : { role: said.role }),
      ...(said.service === undefined ? {} : { service: said.service }),
    },
    protocol: "tcp",
    connections: succeeded + unknown + failed,
    failed,
    outcomes,
    first: said.first ?? 0,
    last: said.last ?? 3_600_000,
    scope: said.scope ?? "internal",
    roleBy: said.roleBy ?? "told",
    seenFrom: [said.seenFrom ?? "sensor"],
  };
}

function endOf(written: string): DependencyEnd {
  return /[g-z]/i.test(written)
    ? { host: written, processes: [] }
    : { address: written, processes: [] };
}
