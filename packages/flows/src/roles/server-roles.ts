import type { Transport } from "../observation.ts";
import { isProgram } from "./program-name.ts";

/**
 * How servers of a role are recognised: by a port that they were reached on, along with another one if `with` says which; by the program
 * that serves; or by both. A role is one that is known, or any other word.
 */
export type RoleRule = {
  readonly role: string;
  readonly protocol?: Transport | undefined;
  readonly ports?: readonly number[] | undefined;
  readonly with?: readonly number[] | undefined;
  readonly programs?: readonly string[] | undefined;
};

/**
 * Rules in the order in which they are tried; the first that fits a server and has the port of a dependency gives its role. Ports by
 * the registry of IANA, those of Active Directory by Microsoft's list of service ports of Windows.
 */
export const roleRules: readonly RoleRule[] = [
  {
    role: "domain-controller",
    ports: [88, 464, 3268, 3269, 9389],
    with: [88, 389, 445, 636, 3268],
  },
  {
    role: "domain-controller",
    ports: [53, 123, 135, 389, 445, 636],
    with: [88, 464, 3268, 3269, 9389],
  },
  { role: "dns", ports: [53, 853] },
  { role: "time", ports: [123] },
  { role: "directory", ports: [389, 636] },
  { role: "mail", ports: [25, 110, 143, 465, 587, 993, 995] },
  { role: "database", ports: [1433, 1434, 1521, 3306, 5432, 6379, 9042, 27017, 50000] },
  { role: "file", ports: [139, 445, 2049] },
  { role: "proxy", ports: [1080, 3128, 8080, 8888] },
  { role: "web", ports: [80, 443, 8000, 8443] },
  { role: "remote-access", ports: [22, 23, 3389, 5900] },
  { role: "management", ports: [135, 161, 5985, 5986, 8530, 8531, 10050, 10051] },
  { role: "backup", ports: [6106, 9392, 10000, 13724] },
];

/** A server as far as one of its ports goes: the programs behind it, and all the ports that it was reached on. */
export type ServedPort = {
  readonly port: number;
  readonly protocol: Transport;
  readonly programs: readonly string[];
  readonly reached: ReadonlySet<number>;
};

/** The role of a server as far as one of its ports goes; undefined where no rule fits. */
export function findRole(
  served: ServedPort,
  rules: readonly RoleRule[] = roleRules,
): string | undefined {
  return rules.find((rule) => isOf(served, rule))?.role;
}

function isOf({ port, protocol, programs, reached }: ServedPort, rule: RoleRule): boolean {
  const { ports, with: along, programs: wanted } = rule;
  return (
    (rule.protocol === undefined || rule.protocol === protocol) &&
    (ports === undefined || ports.includes(port)) &&
    (along === undefined || along.some((other) => other !== port && reached.has(other))) &&
    (wanted === undefined || wanted.some((name) => programs.some((one) => isProgram(one, name))))
  );
}
