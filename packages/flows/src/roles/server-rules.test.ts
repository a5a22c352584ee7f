import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import * as z from "zod";
import { compareWithPlan } from "../comparison/compare-with-plan.ts";
import { seen } from "../comparison/testing/seen.ts";
import { findingRole, type RoleRule, type ServedPort } from "./server-roles.ts";
import { ServerRules, toKnownServers } from "./server-rules.ts";

const served = (port: number, more: Partial<ServedPort> = {}): ServedPort => ({
  port,
  protocol: "tcp",
  programs: [],
  reached: new Set([port]),
  ...more,
});
const findRole = (one: ServedPort, rules?: readonly RoleRule[]) => findingRole(rules)(one)?.role;
const licences = { id: "licences", title: "Licence servers", ports: [27_000] };

test("an organisation's own rules go before, by port, transport or program, or stand alone", () => {
  const own = ServerRules.parse({
    rules: [
      { role: "sap", ports: [3200], with: [3300] },
      { role: "database", programs: ["sqlservr"] },
      { role: "voice", ports: [5060], protocol: "udp" },
      { role: "dns", ports: [443] },
    ],
  });
  const rules = toKnownServers(own).roles;
  expect(findRole(served(3200), rules)).toBeUndefined();
  expect(findRole(served(3200, { reached: new Set([3200, 3300]) }), rules)).toBe("sap");
  expect(findRole(served(9999, { programs: ["C:\\SQL\\Sqlservr.exe"] }), rules)).toBe("database");
  expect(findRole(served(5060), rules)).toBeUndefined();
  expect(findRole(served(5060, { protocol: "udp" }), rules)).toBe("voice");
  expect(findRole(served(443), rules)).toBe("dns");
  expect(findRole(served(1433), rules)).toBe("database");
  expect(findRole(served(1433), toKnownServers({ ...own, builtIn: "none" }).roles)).toBeUndefined();
});

test("an organisation's own dark areas go before, in the place of one with their id, or stand alone", () => {
  const sync = { id: "identity-sync", title: "Sync", programs: ["okta-ad-agent"] };
  const own = ServerRules.parse({ darkAreas: { areas: [licences, sync] } });
  const all = toKnownServers(own).darkAreas;
  expect(all.slice(0, 2)).toMatchObject([licences, sync]);
  expect(all.filter(({ id }) => id === "identity-sync")).toHaveLength(1);
  expect(all.map(({ id }) => id)).toContain("dns");
  const alone = ServerRules.parse({ darkAreas: { builtIn: "none", areas: [licences] } });
  expect(toKnownServers(alone).darkAreas).toMatchObject([licences]);
  expect(toKnownServers(alone).roles).toEqual(toKnownServers(own).roles);
});

test("a dark area of one's own is found, and those that are left out are not", () => {
  const plan = planOf({
    elements: [{ id: "cad", kind: "application", name: "CAD", seenAs: ["10.0.0.1"] }],
  });
  const dependencies = [
    seen({ from: "10.0.0.1", to: "10.0.0.27", port: 27000 }),
    seen({ from: "10.0.0.1", to: "10.0.0.53", port: 53, role: "dns" }),
  ];
  const foundBy = (written: unknown) => {
    const { darkAreas } = toKnownServers(ServerRules.parse(written));
    const comparison = compareWithPlan(plan, { dependencies }, { today: "2026-05-16", darkAreas });
    return comparison.darkAreas.map(({ id, isAsked }) => [id, isAsked]);
  };
  expect(foundBy({ darkAreas: { areas: [licences] } })).toEqual([
    ["licences", true],
    ["dns", true],
  ]);
  expect(foundBy({ darkAreas: { builtIn: "none", areas: [licences] } })).toEqual([
    ["licences", true],
  ]);
});

test("an organisation's own known ports stand beside those that are built in, or alone", () => {
  const portsOf = (written: unknown) => toKnownServers(ServerRules.parse(written)).ports;
  expect(portsOf({ rules: [{ role: "sap", ports: [3200] }] })).toBeUndefined();
  expect(portsOf({ knownPorts: { ports: [40_000] } })?.has(443)).toBe(true);
  expect(portsOf({ knownPorts: { ports: [40_000] } })?.has(40_000)).toBe(true);
  expect(portsOf({ knownPorts: { builtIn: "none", ports: [40_000] } })).toEqual(new Set([40_000]));
});

test("ports may be written as ranges", () => {
  const own = ServerRules.parse({
    rules: [{ role: "voice", ports: [5060, "16384-32767"], with: ["5060-5061"] }],
    darkAreas: { areas: [{ id: "voice", title: "Voice", ports: ["16384-32767"] }] },
  });
  const { roles, darkAreas } = toKnownServers(own);
  const roleOf = (port: number, ...others: readonly number[]) =>
    findRole(served(port, { reached: new Set([port, ...others]) }), roles);
  expect(roleOf(20_000, 5061)).toBe("voice");
  expect(roleOf(20_000, 5062)).toBeUndefined();
  expect(roleOf(5060)).toBeUndefined();
  expect(darkAreas[0]?.ports).toEqual([{ from: 16_384, to: 32_767 }]);
});

test("own networks are kept as they are written", () => {
  const own = ServerRules.parse({ ownNetworks: ["203.0.113.0/24", "2001:db8::/32", "192.0.2.9"] });
  expect(toKnownServers(own).ownNetworks).toEqual(own.ownNetworks);
  expect(toKnownServers(ServerRules.parse({ builtIn: "none" })).ownNetworks).toBeUndefined();
});

test.each([
  [{ rules: [{ role: "database" }] }, "neither ports nor programs"],
  [{ rules: [{ role: "Data Base", ports: [1] }] }, "no word of small letters"],
  [{ rules: [{ role: "database", ports: [70_000] }] }, "65535"],
  [{ rules: [{ role: "database", port: [1] }] }, "port"],
  [{}, "neither rules nor dark areas nor known ports nor own networks"],
  [{ darkAreas: { areas: [{ id: "licences", title: "Licences" }] } }, "neither roles nor ports"],
  [{ darkAreas: { areas: [{ id: "Licences", title: "L", ports: [1] }] } }, "no word of small"],
  [{ darkAreas: { areas: [licences, licences] } }, "stands twice: licences"],
  [{ knownPorts: { ports: [] } }, "knownPorts.ports"],
  [{ knownPorts: [1] }, "knownPorts"],
  [{ rules: [{ role: "voice", ports: ["5061-5060"] }] }, "no ports from one to another"],
  [{ rules: [{ role: "voice", ports: ["1-70000"] }] }, "no ports from one to another"],
  [{ ownNetworks: ["203.0.113.0/33"] }, "no network"],
  [{ ownNetworks: ["halden.example"] }, '"halden.example" is no network'],
  [{ ownNetworks: ["0.0.0.0/0"] }, "wider than networks of organisations"],
  [{ ownNetworks: ["2000::/3"] }, "wider than networks of organisations"],
  [{ ownNetworks: [] }, "ownNetworks"],
])("rules that cannot be are told of: %j", (written, words) => {
  const { error } = ServerRules.safeParse(written);
  expect(error === undefined ? "" : z.prettifyError(error)).toContain(words);
});
