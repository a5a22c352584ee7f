import { expect, test } from "vitest";
import type { Listener, SeenEdges } from "../../queries/listening.ts";
import { clientsOf } from "./clients-of.ts";

const at = "2026-11-29T08:00:00.000Z";
const listener = (more: Partial<Listener> = {}): Listener => ({
  observer: "db-1",
  host: "db-1.halden.example",
  port: 5432,
  protocol: "tcp",
  process: "/usr/lib/postgresql/16/bin/postgres",
  first: at,
  last: at,
  elements: [],
  addresses: ["10.0.0.1"],
  ...more,
});
const machines = {
  1: { id: 1, address: "10.0.0.1", machines: ["db-1.halden.example"], names: [], reverseNames: [] },
  2: { id: 2, address: "10.0.0.2", machines: ["app-1"], names: [], reverseNames: [] },
  3: { id: 3, address: "10.0.0.3", machines: [], names: [], reverseNames: [] },
} as const;

function seen(edges: readonly (readonly [client: 1 | 2 | 3, port: number, connections: number])[]) {
  const outcomes = { succeeded: 1, refused: 0, "timed-out": 0, failed: 0, blocked: 0, unknown: 0 };
  const figures = { outcomes, first: at, last: at, firstEver: at, lastEver: at, seenBy: [] };
  const items = edges.map(([client, port, connections], id) => ({
    id,
    port,
    connections,
    ...figures,
    client: { end: client, programs: [] },
    server: { end: 1, programs: [] },
    protocol: "tcp" as const,
    services: [],
    roleBy: "listener" as const,
  }));
  const ends = Object.values(machines).map((end) => ({
    ...end,
    machines: [...end.machines],
    names: [],
    reverseNames: [],
  }));
  const window = { from: at, until: at, grain: "day" as const };
  return { items, ends, window, total: items.length } satisfies SeenEdges;
}

test("who connects is named once, those with most connections first", () => {
  const edges = seen([
    [3, 5432, 2],
    [2, 5432, 9],
    [2, 5432, 1],
    [2, 22, 50],
  ]);
  const mine = listener();
  const others = [listener({ port: 80 }), listener({ protocol: "udp" }), listener({ host: "db" })];
  const { namesOf, isWhole } = clientsOf([mine, ...others], edges);
  expect(namesOf(mine)).toEqual(["app-1", "10.0.0.3"]);
  expect(others.flatMap(namesOf)).toEqual([]);
  expect(isWhole).toBe(true);
  expect(clientsOf([mine], { ...edges, total: 5 }).isWhole).toBe(false);
});

test("what listens on an address is not reached at another of the machine", () => {
  const edges = seen([[2, 5432, 9]]);
  const there = listener({ address: "10.0.0.1" });
  const inside = listener({ address: "127.0.0.1" });
  const elsewhere = listener({ address: "10.0.0.1", host: "by-another-name" });
  const { namesOf } = clientsOf([there, inside, elsewhere], edges);
  expect(namesOf(there)).toEqual(["app-1"]);
  expect(namesOf(inside)).toEqual([]);
  expect(namesOf(elsewhere)).toEqual(["app-1"]);
});
