import { expect, test } from "vitest";
import {
  bridgeNear,
  innerAddresses,
  isInnerBridge,
  isOfCard,
  isWithinMachine,
} from "./inner-networks.ts";

test.each([
  ["172.17.0.1", "172.17.0.2", true],
  ["172.17.0.1", "172.17.9.2", true],
  ["172.18.0.1", "172.18.0.1", true],
  ["10.88.0.1", "10.88.3.4", true],
  // A router, proxy or resolver of a site that is numbered so, from both ends.
  ["172.17.0.2", "172.17.0.1", false],
  ["172.20.5.7", "172.20.0.1", false],
  ["172.20.0.1", "172.20.5.7", false],
  ["10.0.3.7", "10.0.3.1", false],
  // Of another network, of none that is known, and a machine among others of such a network.
  ["172.17.0.1", "172.18.0.2", false],
  ["172.17.0.1", "10.0.0.9", false],
  ["172.17.0.5", "172.17.0.6", false],
  ["10.0.0.1", "10.0.0.2", false],
])("%s and %s are within a machine: %s", (own, other, isWithin) => {
  expect(isWithinMachine(own, other)).toBe(isWithin);
});

test("what a machine has on its card is neither of a bridge nor of itself alone", () => {
  const others = ["172.20.0.1", "127.0.0.1", "169.254.1.1", "0.0.0.0", "2001:db8::5", "nobody"];
  expect(others.filter(isOfCard)).toEqual([]);
  const own = ["172.20.5.7", "10.0.0.1", "203.0.113.5"];
  expect(own.filter(isOfCard)).toEqual(own);
  expect(["172.20.5.7", "10.0.0.1"].map(bridgeNear)).toEqual(["172.20.0.1", undefined]);
});

test("bridges of containers are known by their names, and cards and those of Kubernetes are not among them", () => {
  const names = ["docker0", "br-0a1b2c3d4e5f", "virbr0", "podman1", "vEthernet (WSL (Hyper-V))"];
  expect(names.filter(isInnerBridge)).toEqual(names);
  expect(["eth0", "br0", "cni0", "br-lan", "vEthernet (External)"].filter(isInnerBridge)).toEqual(
    [],
  );
});

test("an address is in the networks that are told, and in none of none", () => {
  const isInner = innerAddresses(["172.17.0.0/16", "192.168.122.0/24"]);
  expect(["172.17.255.1", "192.168.122.9", "172.18.0.1", "nobody"].map(isInner)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(innerAddresses([])("172.17.0.1")).toBe(false);
});
