import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { placeListeners, type SeenListener } from "./place-listeners.ts";

const postgres: SeenListener = {
  host: "db-1.halden.example",
  port: 5432,
  process: "/usr/lib/postgresql/16/bin/postgres",
  machine: { addresses: ["10.0.0.1", "192.168.7.1"], site: "North" },
};

function isSeenAs(seenAs: string[], listener = postgres): boolean {
  const element = { id: "orders", kind: "application" as const, name: "Orders" };
  const { elements } = planOf({
    elements: [seenAs.length === 0 ? element : { ...element, seenAs }],
  });
  return placeListeners(elements)(listener).length > 0;
}

test.each([
  [["db-1.halden.example"], true],
  [["db-1"], true],
  [["*.halden.example"], true],
  [["db-1.elsewhere.example"], false],
  [["db-1:5432"], true],
  [["db-1:443"], false],
  [["postgres@db-1"], true],
  [["nginx@db-1"], false],
  [["10.0.0.1"], true],
  [["192.168.7.1"], true],
  [["10.0.0.2"], false],
  [["10.0.0.1 in North"], true],
  [["10.0.0.1 in South"], false],
  [["192.168.0.0/16"], true],
  [["172.16.0.0/12"], false],
  [[], false],
])("what is seen as %j listens as PostgreSQL on db-1: %s", (seenAs, isIt) => {
  expect(isSeenAs(seenAs)).toBe(isIt);
});

test("what waits at one address is not at another of the machine", () => {
  const alone = { ...postgres, address: "10.0.0.1" };
  expect(isSeenAs(["10.0.0.1"], alone)).toBe(true);
  expect(isSeenAs(["192.168.7.1"], alone)).toBe(false);
});

test("without a sighting it is the machine that is called as its id is", () => {
  expect(isSeenAs([], { ...postgres, host: "orders.halden.example" })).toBe(true);
  expect(isSeenAs([], { ...postgres, host: "orders", machine: { addresses: [] } })).toBe(true);
});

test("of elements on one machine it is the one whose program it is", () => {
  const { elements } = planOf({
    elements: [
      { id: "host", kind: "infrastructure", name: "Host", seenAs: ["db-1"] },
      { id: "orders", kind: "application", name: "Orders", seenAs: ["postgres@db-1"] },
    ],
  });
  const place = placeListeners(elements);
  expect(place(postgres)).toEqual(["orders"]);
  expect(place({ ...postgres, port: 22, process: "sshd" })).toEqual(["host"]);
});

test("what listens on the bridge to a machine's own containers is of the machine, and of no other that has such an address", () => {
  const bridged = { ...postgres, address: "172.17.0.1" };
  expect(isSeenAs(["172.17.0.1"], bridged)).toBe(true);
  expect(isSeenAs(["172.17.0.1"], { ...bridged, inner: true })).toBe(false);
  expect(isSeenAs(["db-1"], { ...bridged, inner: true })).toBe(true);
});
