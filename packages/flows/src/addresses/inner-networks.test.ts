import { expect, test } from "vitest";
import { innerAddresses, isInnerBridge, isWithinMachine } from "./inner-networks.ts";

test.each([
  ["172.17.0.1", "172.17.0.2", true],
  ["172.17.0.2", "172.17.0.1", true],
  ["172.18.0.1", "172.18.0.1", true],
  ["10.88.0.1", "10.88.3.4", true],
  // Of another network, of none that is known, and a machine among others of such a network.
  ["172.17.0.1", "172.18.0.2", false],
  ["172.17.0.1", "10.0.0.9", false],
  ["172.17.0.5", "172.17.0.6", false],
  ["10.0.0.1", "10.0.0.2", false],
])("%s and %s are within a machine: %s", (own, other, isWithin) => {
  expect(isWithinMachine(own, other)).toBe(isWithin);
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
