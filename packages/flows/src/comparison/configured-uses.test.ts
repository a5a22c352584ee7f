import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import type { ConfiguredServers } from "../watching/configured-servers.ts";
import { compareWithPlan } from "./compare-with-plan.ts";
import { seen, type Seen } from "./testing/seen.ts";

const elements = [
  { id: "orders", kind: "application" as const, name: "Orders", seenAs: ["10.0.0.5"] },
  { id: "dc", kind: "infrastructure" as const, name: "DC", seenAs: ["10.0.0.2"] },
  { id: "clock", kind: "infrastructure" as const, name: "Clock", seenAs: ["ntp.halden.example"] },
];

/** The dark areas by what two machines are told, the second of which is in no element. */
function areasOf(configured: readonly ConfiguredServers[], used: readonly Seen[] = []) {
  const machines = [
    { host: "app01", addresses: ["192.168.7.1", "10.0.0.5"], configured },
    { host: "app02", addresses: ["10.0.0.6"], configured },
  ];
  const { darkAreas } = compareWithPlan(
    planOf({ elements }),
    {
      dependencies: used.map(seen),
      watches: machines.map((machine) => ({
        vantage: machine.host,
        from: 0,
        to: 3_600_000,
        transports: ["tcp"],
        machine,
      })),
    },
    { today: "2026-05-16" },
  );
  return darkAreas.map(({ id, servers, leaning, others, isUnwatched }) => ({
    id,
    servers: servers.map(({ end, told, leaning: all, connections }) => [
      end.name,
      all,
      told,
      connections,
    ]),
    leaning: leaning.map(({ element }) => element),
    others,
    isUnwatched,
  }));
}

const dns = (...servers: readonly string[]) => ({ of: "DNS", servers, by: "resolv.conf" }) as const;
const nothing = { servers: [], leaning: [], others: 0, isUnwatched: true };
const time = { id: "time", ...nothing };

test("machines lean on the DNS servers that they are told to use, though nobody saw it", () => {
  expect(areasOf([dns("10.0.0.2", "10.0.0.3")])).toEqual([
    {
      id: "dns",
      servers: [
        ["dc", 2, 2, 0],
        ["10.0.0.3", 2, 2, 0],
      ],
      leaning: ["orders"],
      others: 1,
      isUnwatched: true,
    },
    time,
  ]);
});

test("who was seen to use a server is not only told to", () => {
  const [area] = areasOf(
    [dns("10.0.0.2")],
    [{ from: "10.0.0.5", to: "10.0.0.2", port: 53, role: "dns" }],
  );
  expect(area).toMatchObject({ id: "dns", servers: [["dc", 2, 1, 1]], leaning: ["orders"] });
});

test("a time server is known by the name that the plan has of it", () => {
  const [, area] = areasOf([{ of: "time", servers: ["ntp.halden.example"], by: "chrony.conf" }]);
  expect(area).toMatchObject({ id: "time", servers: [["clock", 2, 2, 0]], leaning: ["orders"] });
});

test("a resolver of the machine itself, servers of others and what is no server are none of the organisation's", () => {
  const servers = [
    "127.0.0.53",
    "::1",
    "fe80::1%eth0",
    "0.0.0.0",
    "9.9.9.9",
    "2.pool.example",
    "those of its domain",
    "",
  ];
  expect(areasOf([dns(...servers)])).toEqual([{ id: "dns", ...nothing }, time]);
});

test("a machine that is told to use itself leans on nobody for that, and others on it", () => {
  const [area] = areasOf([dns("10.0.0.6")]);
  expect(area).toMatchObject({ servers: [["10.0.0.6", 1, 1, 0]], leaning: ["orders"], others: 0 });
});

test("a server that was seen and is told is one, by the name that was seen", () => {
  const host = "dc3.corp.example";
  const used = { from: "10.0.0.5", to: host, at: "10.0.0.3", port: 53, role: "dns" };
  const [area] = areasOf([dns("10.0.0.3")], [used]);
  expect(area).toMatchObject({ servers: [[host, 2, 1, 1]] });
});

test("a told address is that of the machine's own site", () => {
  const sites = ["North", "South"];
  const { darkAreas } = compareWithPlan(
    planOf({
      elements: sites.map((site) => ({
        id: `dc-${site.toLowerCase()}`,
        kind: "infrastructure" as const,
        name: site,
        seenAs: [`10.0.0.2 in ${site}`],
      })),
    }),
    {
      dependencies: [],
      watches: sites.slice(0, 1).map((site) => ({
        vantage: site,
        from: 0,
        to: 3_600_000,
        machine: { host: "app", addresses: ["10.0.0.9"], site, configured: [dns("10.0.0.2")] },
      })),
    },
    { today: "2026-05-16" },
  );
  expect(darkAreas.flatMap(({ servers }) => servers.map(({ end }) => end.elements))).toEqual([
    ["dc-north"],
  ]);
});
