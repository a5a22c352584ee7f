import fc from "fast-check";
import { expect, test } from "vitest";
import { isProgram } from "./program-name.ts";
import { programRules, webPrograms } from "./program-roles.ts";
import { hasPort } from "./port-range.ts";
import { findingRole, type RoleRule, roleRules, type ServedPort } from "./server-roles.ts";

const served = (port: number, more: Partial<ServedPort> = {}): ServedPort => ({
  port,
  protocol: "tcp",
  programs: [],
  reached: new Set([port]),
  ...more,
});
const findRole = findingRole();
const run = (port: number, ...programs: readonly string[]) => findRole(served(port, { programs }));

test.each([
  [53, "dns"],
  [389, "directory"],
  [445, "file"],
  [1433, "database"],
  [25, "mail"],
  [443, "web"],
  [7777, undefined],
])("a server that was reached on %i alone is %s, by its port", (port, role) => {
  expect(findRole(served(port))).toEqual(role === undefined ? undefined : { role });
});

test("what has ports of Active Directory beside is a domain controller on each of them", () => {
  const reached = new Set([53, 88, 389, 445]);
  for (const port of reached) {
    expect(findRole(served(port, { reached }))).toEqual({ role: "domain-controller" });
  }
});

test("a domain controller has its RPC on the ports that are given out for it, over TCP alone", () => {
  const at = (port: number, others: readonly number[], more: Partial<ServedPort> = {}) =>
    findRole(served(port, { reached: new Set([port, ...others]), ...more }))?.role;
  expect([49_152, 49_670, 65_535].map((port) => at(port, [88, 389, 445]))).toEqual(
    Array.from({ length: 3 }, () => "domain-controller"),
  );
  expect(at(49_151, [88, 389])).toBeUndefined();
  expect(at(49_670, [88, 389], { protocol: "udp" })).toBeUndefined();
  // A server of files and a directory of another kind have others there.
  expect(at(49_670, [135, 389, 445])).toBeUndefined();
  expect(at(49_670, [88], { programs: ["C:\\SQL\\sqlservr.exe"] })).toBe("database");
  expect(at(50_000, [88])).toBe("database");
});

test.each([
  [52_344, "C:\\Program Files\\Microsoft SQL Server\\sqlservr.exe", "database"],
  [5433, "postgres", "database"],
  [8080, "tomcat9.exe", "web"],
  [8080, "java org.apache.catalina.startup.Bootstrap", "web"],
  [8080, "java orders.jar", "proxy"],
  [8080, "nginx", "web"],
  [389, "lsass.exe", "domain-controller"],
  [49_670, "lsass.exe", undefined],
  [1433, "nginx", "database"],
  [9443, "nginx", "web"],
  [3389, "svchost.exe (TermService)", "remote-access"],
  [3391, "svchost.exe (TermService, Other)", "remote-access"],
  [49_700, "svchost.exe (Other)", undefined],
  [2525, "EdgeTransport.exe", "mail"],
  [49_443, "Microsoft.IdentityServer.ServiceHost.exe", "federation"],
  [8080, "squid", "proxy"],
  [3128, "squid", "proxy"],
  [6162, "VeeamTransportSvc.exe", "backup"],
  [53, "named", "dns"],
])("on port %i, %s is %s", (port, program, role) => {
  expect(run(port, program)?.role).toBe(role);
});

test("the program that says so is told, and none where the port does", () => {
  expect(run(52_344, "agent", "SqlServr.exe")).toEqual({
    role: "database",
    roleProgram: "SqlServr.exe",
  });
  expect(run(1433, "nginx")).toEqual({ role: "database" });
});

test("every program has a source, and is in one rule of its kind alone", () => {
  for (const rules of [programRules, webPrograms]) {
    const programs = rules.flatMap((rule) => rule.programs);
    expect(new Set(programs).size).toBe(programs.length);
    expect(rules.filter(({ source }) => !/^(https:\/\/|SAP Note)/.test(source))).toEqual([]);
  }
});

test("rules are tried as they stand: the first of which all is true", () => {
  const slow = (one: ServedPort, rules: readonly RoleRule[]) =>
    rules.find(
      (rule) =>
        (rule.protocol ?? one.protocol) === one.protocol &&
        (rule.ports === undefined || hasPort(rule.ports, one.port)) &&
        (rule.with === undefined ||
          [...one.reached].some((port) => port !== one.port && hasPort(rule.with ?? [], port))) &&
        (rule.programs === undefined ||
          rule.programs.some((name) => one.programs.some((seen) => isProgram(seen, name)))),
    )?.role;
  const ports = fc.constantFrom(53, 88, 389, 445, 1433, 3389, 8080, 9389, 49_152, 50_000, 65_535);
  const programs = fc.constantFrom(
    "sqlservr.exe",
    "lsass.exe",
    "nginx",
    "java",
    "java org.apache.catalina.startup.Bootstrap",
    "svchost.exe (W32Time, Other)",
    "C:\\Windows\\dns.exe",
    "/usr/sbin/named",
  );
  fc.assert(
    fc.property(
      ports,
      fc.constantFrom("tcp" as const, "udp" as const),
      fc.array(programs, { maxLength: 2 }),
      fc.array(ports),
      (port, protocol, seen, others) => {
        const one = { port, protocol, programs: seen, reached: new Set([port, ...others]) };
        expect(findRole(one)?.role).toBe(slow(one, roleRules));
      },
    ),
  );
});
