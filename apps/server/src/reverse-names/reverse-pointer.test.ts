import { expect, test } from "vitest";
import { reversePointer } from "./reverse-pointer.ts";

test.each([
  ["203.0.113.9", "9.113.0.203.in-addr.arpa"],
  ["255.254.253.252", "252.253.254.255.in-addr.arpa"],
  ["2001:db8::9", "9.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"],
  ["10.0.0.0/8", undefined],
])("of %s it asks for %s", (address, pointer) => {
  expect(reversePointer(address)).toBe(pointer);
});
