import { expect, test } from "vitest";
import { parseReversePointer } from "./parse-reverse-pointer.ts";

const six = "8.b.d.0.1.0.0.2.ip6.arpa";

test.each([
  ["9.113.0.203.in-addr.arpa", "203.0.113.9"],
  ["9.113.0.203.IN-ADDR.ARPA.", "203.0.113.9"],
  [`9.${"0.".repeat(23)}${six}`, "2001:db8::9"],
  ["113.0.203.in-addr.arpa", undefined],
  ["9.0/25.113.0.203.in-addr.arpa", undefined],
  ["999.113.0.203.in-addr.arpa", undefined],
  [`9.${"0.".repeat(22)}${six}`, undefined],
  [`09.${"0.".repeat(22)}${six}`, undefined],
  ["in-addr.arpa", undefined],
  ["files.halden.example", undefined],
  ["_http._tcp.local", undefined],
])("%s asks about %s", (name, address) => {
  expect(parseReversePointer(name)).toBe(address);
});
