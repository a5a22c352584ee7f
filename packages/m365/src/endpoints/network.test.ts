import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, test } from "vitest";
import { parseAddress } from "./address.ts";
import { compareAddresses, hasAddress, hasNetwork, lastOf, parseNetwork } from "./network.ts";

const network = fc.oneof(
  fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })),
  fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })),
);

describe("parseNetwork", () => {
  test("drops the bits beyond the prefix, and takes an address for a network of one", () => {
    expect(parseNetwork("192.0.2.77/24")?.first).toEqual(parseAddress("192.0.2.0"));
    expect(parseNetwork("2001:DB8::1/32")?.first).toEqual(parseAddress("2001:db8::"));
    expect(parseNetwork("192.0.2.1")).toEqual(parseNetwork("192.0.2.1/32"));
    expect(parseNetwork("2001:db8::1")?.text).toBe("2001:db8::1/128");
  });

  test.each([
    "192.0.2.0/33",
    "2001:db8::/129",
    "192.0.2/24",
    "192.0.2.0/",
    "/24",
    "192.0.2.0/-1",
    "host/24",
    "",
  ])("refuses %j", (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });
});

test("an address lies in a network exactly if ipaddr.js says so", () => {
  fc.assert(
    fc.property(
      network,
      fc.oneof(fc.ipV4(), fc.ipV6()),
      fc.boolean(),
      ([base, length], other, isNear) => {
        const host = isNear ? base : other;
        const written = `${base}/${length}`;
        const parsed = parseNetwork(written);
        const address = parseAddress(host);
        if (parsed === undefined || address === undefined) throw new Error(written);
        const [first, bits] = ipaddr.parseCIDR(written);
        const peer = ipaddr.parse(host);
        // Theirs keeps the two versions apart.
        if (peer.kind() !== first.kind()) return;
        expect(hasAddress(parsed, address)).toBe(peer.match(first, bits));
      },
    ),
  );
});

test("a network begins with its first address, ends with its last, and holds itself and what is smaller", () => {
  fc.assert(
    fc.property(network, fc.nat({ max: 8 }), ([base, length], more) => {
      const parsed = parseNetwork(`${base}/${length}`);
      const smaller = parseNetwork(
        `${base}/${Math.min(length + more, base.includes(":") ? 128 : 32)}`,
      );
      if (parsed === undefined || smaller === undefined) throw new Error(base);
      expect(hasAddress(parsed, parsed.first) && hasAddress(parsed, lastOf(parsed))).toBe(true);
      expect(compareAddresses(parsed.first, lastOf(parsed))).toBeLessThanOrEqual(0);
      expect(hasNetwork(parsed, smaller)).toBe(true);
      expect(hasNetwork(smaller, parsed)).toBe(smaller.length === parsed.length);
    }),
  );
});
