import { expect, test } from "vitest";
import { everybody, networkOf } from "./network-of.ts";

test.each([
  ["198.51.100.7", 0, "198.51.100.0/24"],
  ["198.51.100.7", 2, "198.0.0.0/8"],
  ["198.51.100.7", everybody, "0.0.0.0/0"],
  ["2001:db8:1:2:3::9", 0, "2001:db8:1:2::/64"],
  ["2001:db8:1:2:3::9", everybody, "::/0"],
])("%s at level %i is in %s", (address, level, network) => {
  expect(networkOf(address, level)).toBe(network);
});

test.each([
  ["10.1.2.3", "10.0.0.0/8"],
  ["172.20.1.1", "172.16.0.0/12"],
  ["192.168.5.6", "192.168.0.0/16"],
  ["100.100.1.1", "100.64.0.0/10"],
  ["169.254.3.4", "169.254.0.0/16"],
  ["fd12:3456::1", "fc00::/7"],
  ["fe80::1", "fe80::/10"],
])("a network of %s has none but private addresses", (address, network) => {
  expect(networkOf(address, everybody)).toBe(network);
});

test("what is wide already becomes no narrower", () => {
  expect(networkOf("198.0.0.0/8", 0)).toBe("198.0.0.0/8");
  expect(networkOf("0.0.0.0/0", 2)).toBe("0.0.0.0/0");
});

test.each(["dc01", "", "127.0.0.1", "::1"])("%j is in no network", (text) => {
  expect(networkOf(text, 0)).toBeUndefined();
});
