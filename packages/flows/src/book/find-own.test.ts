import fc from "fast-check";
import { expect, test } from "vitest";
import { hasNetwork, parseNetwork } from "@mainstay/m365/addresses";
import { findingOwn } from "./find-own.ts";

const machines = new Set(["198.51.100.7", "2001:db8:9::7", "10.0.0.1", "203.0.113.7"]);
const find = findingOwn({
  networks: ["203.0.113.0/25", "2001:DB8:1::/48", "198.51.100.200", "10.0.0.0/8"],
  isOfMachine: (address) => machines.has(address),
});

test.each([
  ["203.0.113.9", "network"],
  ["203.0.113.7", "network"],
  ["203.0.113.128", undefined],
  ["2001:db8:1:2::9", "network"],
  ["2001:db8:2::9", undefined],
  ["198.51.100.200", "network"],
  ["198.51.100.7", "machine"],
  ["2001:db8:9::7", "machine"],
  ["198.51.100.8", undefined],
  // A network of many is where all of it is.
  ["203.0.113.64/26", "network"],
  ["203.0.113.0/24", undefined],
  ["0.0.0.0/0", undefined],
  // What is private is by its range, and needs no other reason.
  ["10.0.0.1", undefined],
  ["fd00::1", undefined],
  ["fe80::1", undefined],
  ["127.0.0.1", undefined],
  ["dc1.halden.example", undefined],
  ["", undefined],
])("%s is the organisation's own by %s", (place, by) => {
  expect(find(place)).toBe(by);
});

test("what is in one of the networks is found, and nothing else, however many there are", () => {
  const version4 = fc
    .tuple(fc.nat(255), fc.nat(3), fc.nat(3), fc.integer({ min: 8, max: 32 }))
    .map(([end, one, other, length]) => `11.${one}.${other}.${end}/${length}`);
  const version6 = fc
    .tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 16, max: 128 }))
    .map(([one, other, length]) => `2001:db8:${one}::${other}/${length}`);
  const any = fc.oneof(version4, version6);
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), any, (networks, place) => {
      const isIn = networks.some((written) => {
        const [own, asked] = [parseNetwork(written), parseNetwork(place)];
        return own !== undefined && asked !== undefined && hasNetwork(own, asked);
      });
      const found = findingOwn({ networks, isOfMachine: () => false })(place);
      expect(found).toBe(isIn ? "network" : undefined);
    }),
  );
});
