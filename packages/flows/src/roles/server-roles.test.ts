import { expect, test } from "vitest";
import { RoleRules, toRoleRules } from "./role-rules.ts";
import { findRole, type ServedPort } from "./server-roles.ts";

const served = (port: number, more: Partial<ServedPort> = {}): ServedPort => ({
  port,
  protocol: "tcp",
  programs: [],
  reached: new Set([port]),
  ...more,
});

test.each([
  [53, "dns"],
  [389, "directory"],
  [445, "file"],
  [1433, "database"],
  [25, "mail"],
  [443, "web"],
  [7777, undefined],
])("a server that was reached on %i alone is %s", (port, role) => {
  expect(findRole(served(port))).toBe(role);
});

test("what has ports of Active Directory beside is a domain controller on each of them", () => {
  const reached = new Set([53, 88, 389, 445]);
  for (const port of reached) expect(findRole(served(port, { reached }))).toBe("domain-controller");
});

test("an organisation's own rules go before, by port, transport or program, or stand alone", () => {
  const own = RoleRules.parse({
    rules: [
      { role: "sap", ports: [3200], with: [3300] },
      { role: "database", programs: ["sqlservr"] },
      { role: "voice", ports: [5060], protocol: "udp" },
      { role: "dns", ports: [443] },
    ],
  });
  const rules = toRoleRules(own);
  expect(findRole(served(3200), rules)).toBeUndefined();
  expect(findRole(served(3200, { reached: new Set([3200, 3300]) }), rules)).toBe("sap");
  expect(findRole(served(9999, { programs: ["C:\\SQL\\Sqlservr.exe"] }), rules)).toBe("database");
  expect(findRole(served(5060), rules)).toBeUndefined();
  expect(findRole(served(5060, { protocol: "udp" }), rules)).toBe("voice");
  expect(findRole(served(443), rules)).toBe("dns");
  expect(findRole(served(1433), rules)).toBe("database");
  expect(findRole(served(1433), toRoleRules({ ...own, builtIn: "none" }))).toBeUndefined();
});

test.each([
  [{ rules: [{ role: "database" }] }, "neither ports nor programs"],
  [{ rules: [{ role: "Data Base", ports: [1] }] }, "no word of small letters"],
  [{ rules: [{ role: "database", ports: [70_000] }] }, "65535"],
  [{ rules: [{ role: "database", port: [1] }] }, "port"],
])("rules that cannot be are told of: %j", (written, words) => {
  expect(RoleRules.safeParse(written).error?.message).toContain(words);
});
