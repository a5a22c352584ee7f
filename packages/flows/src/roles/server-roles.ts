import type { Transport } from "../observation.ts";
import { hasPort, type PortOrRange } from "./port-range.ts";
import { programRules, webPrograms } from "./program-roles.ts";
import { bareProgram } from "./bare-program.ts";
import { namesOfProgram } from "./program-name.ts";

/**
 * How servers of a role are recognised: by a port that they were reached on, along with another one if `with` says which; by the program
 * that serves; or by both. A role is one that is known, or any other word.
 */
export type RoleRule = {
  readonly role: string;
  readonly protocol?: Transport | undefined;
  readonly ports?: readonly PortOrRange[] | undefined;
  readonly with?: readonly PortOrRange[] | undefined;
  readonly programs?: readonly string[] | undefined;
};

/** Ports that servers have for Kerberos, the global catalog and the web services of Active Directory, and domain controllers alone. */
const ofDomainControllers = [88, 464, 3268, 3269, 9389];

const proxies = [1080, 3128, 8080, 8888];

/**
 * Rules in the order in which they are tried; the first that fits a server and has the port of a dependency gives its role. What has the
 * ports of a domain controller beside is one on each of these; then what is known to serve decides, and the port where that is not known,
 * or is a web server that may stand before anything.
 *
 * Ports by the registry of IANA; those of Active Directory by Microsoft, "Service overview and network port requirements for Windows"
 * (https://learn.microsoft.com/troubleshoot/windows-server/networking/service-overview-and-network-port-requirements) and "How to
 * configure a firewall for Active Directory domains and trusts"
 * (https://learn.microsoft.com/troubleshoot/windows-server/active-directory/config-firewall-for-ad-domains-and-trusts): replication,
 * logon and management of a domain controller go by RPC, whose ports are given out from 49152 to 65535 since Windows Server 2008.
 */
export const roleRules: readonly RoleRule[] = [
  {
    role: "domain-controller",
    ports: ofDomainControllers,
    with: [88, 389, 445, 636, 3268],
  },
  {
    role: "domain-controller",
    ports: [53, 123, 135, 389, 445, 636],
    with: ofDomainControllers,
  },
  ...programRules,
  ...webPrograms.map((rule) => ({ ...rule, ports: proxies })),
  { role: "dns", ports: [53, 853] },
  { role: "time", ports: [123] },
  { role: "directory", ports: [389, 636] },
  { role: "mail", ports: [25, 110, 143, 465, 587, 993, 995] },
  { role: "database", ports: [1433, 1434, 1521, 3306, 5432, 6379, 9042, 27017, 50000] },
  { role: "file", ports: [139, 445, 2049] },
  { role: "proxy", ports: proxies },
  { role: "web", ports: [80, 443, 8000, 8443] },
  { role: "remote-access", ports: [22, 23, 3389, 5900] },
  { role: "management", ports: [135, 161, 5985, 5986, 8530, 8531, 10050, 10051] },
  { role: "backup", ports: [6106, 9392, 10000, 13724] },
  ...webPrograms,
  {
    role: "domain-controller",
    protocol: "tcp",
    ports: [{ from: 49_152, to: 65_535 }],
    with: ofDomainControllers,
  },
];

/** A server as far as one of its ports goes: the programs behind it, and all the ports that it was reached on. */
export type ServedPort = {
  readonly port: number;
  readonly protocol: Transport;
  readonly programs: readonly string[];
  readonly reached: ReadonlySet<number>;
};

/** What a server is for as far as one of its ports goes, and the program that says so, where ports alone do not. */
export type FoundRole = { readonly role: string; readonly roleProgram?: string };

/** Finds the role of a server; undefined where no rule fits. */
export type FindRole = (served: ServedPort) => FoundRole | undefined;

/** Makes rules ready to be asked: many servers run the same few programs. */
export function findingRole(rules: readonly RoleRule[] = roleRules): FindRole {
  const ready = rules.map(
    (rule): ReadyRule => ({ ...rule, names: rule.programs?.map(bareProgram) }),
  );
  const known = new Map<string, ReadonlySet<string>>();
  const namesOf = (program: string): ReadonlySet<string> => {
    const found = known.get(program) ?? new Set(namesOfProgram(program));
    known.set(program, found);
    return found;
  };
  return (served) => {
    const programs = served.programs.map((program) => ({ program, names: namesOf(program) }));
    for (const rule of ready) {
      const { role, names } = rule;
      if (!isAt(served, rule)) continue;
      if (names === undefined) return { role };
      const by = programs.find((one) => names.some((name) => one.names.has(name)));
      if (by !== undefined) return { role, roleProgram: by.program };
    }
    return undefined;
  };
}

type ReadyRule = RoleRule & { readonly names: readonly string[] | undefined };

function isAt({ port, protocol, reached }: ServedPort, rule: RoleRule): boolean {
  const { ports, with: along } = rule;
  return (
    (rule.protocol === undefined || rule.protocol === protocol) &&
    (ports === undefined || hasPort(ports, port)) &&
    (along === undefined || isReached(along, port, reached))
  );
}

/** Whether another port of a server was reached that is one of some. */
function isReached(
  along: readonly PortOrRange[],
  port: number,
  reached: ReadonlySet<number>,
): boolean {
  return along.some((one) =>
    typeof one === "number"
      ? one !== port && reached.has(one)
      : [...reached].some((other) => other !== port && hasPort([one], other)),
  );
}
