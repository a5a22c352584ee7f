import type { Transport } from "../observation.ts";

/** What a server is for. */
export type ServerRole =
  | "domain-controller"
  | "dns"
  | "time"
  | "mail"
  | "database"
  | "web"
  | "file"
  | "proxy"
  | "remote-access"
  | "management"
  | "backup"
  | "directory";

/** A rule for a role: a server that was reached on one of the ports, and on one of those that must come along, if there are any. */
export type RoleRule = {
  readonly role: ServerRole;
  readonly protocol?: Transport;
  readonly ports: readonly number[];
  readonly with?: readonly number[];
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

/** The role of a server as far as one of its ports goes, by all the ports that it was reached on. */
export function findRole(
  port: number,
  reached: ReadonlySet<number>,
  rules: readonly RoleRule[] = roleRules,
): ServerRole | undefined {
  return rules.find(
    ({ ports, with: along }) =>
      ports.includes(port) &&
      (along === undefined || along.some((other) => other !== port && reached.has(other))),
  )?.role;
}
