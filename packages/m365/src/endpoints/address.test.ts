import { isIPv4, isIPv6 } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Address, isVersion4, parseAddress, parseDotted } from "./address.ts";

/** The same by the platform. */
function peer(text: string): Address | undefined {
  if (isIPv4(text)) return peer(`::ffff:${text}`);
  if (!isIPv6(text)) return undefined;
  // The host of a URL has IPv6 in its shortest form, without dots.
  const [head = "", tail] = new URL(`http://[${text}]/`).hostname.slice(1, -1).split("::");
  const [before, after] = [head, tail ?? ""].map((part) =>
    part.split(":").filter((group) => group !== ""),
  );
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = [
    ...before,
    ...zeros,
    ...after,
  ].map((group) => Number.parseInt(group, 16));
  return [a * 65_536 + b, c * 65_536 + d, e * 65_536 + f, g * 65_536 + h];
}

describe("parseAddress", () => {
  test.each([
    ["192.0.2.1", [0, 0, 0xffff, 0xc0000201]],
    ["255.255.255.255", [0, 0, 0xffff, 0xffffffff]],
    ["::ffff:192.0.2.1", [0, 0, 0xffff, 0xc0000201]],
    ["::FFFF:c000:0201", [0, 0, 0xffff, 0xc0000201]],
    ["::", [0, 0, 0, 0]],
    ["::1", [0, 0, 0, 1]],
    ["1::", [0x10000, 0, 0, 0]],
    ["2001:DB8::8:800:200C:417A", [0x20010db8, 0, 0x00080800, 0x200c417a]],
    ["1:2:3:4:5:6:7:8", [0x10002, 0x30004, 0x50006, 0x70008]],
    ["1:2:3:4:5:6:7::", [0x10002, 0x30004, 0x50006, 0x70000]],
    ["::2:3:4:5:6:7:8", [0x2, 0x30004, 0x50006, 0x70008]],
    ["1:2:3:4:5:6:192.0.2.1", [0x10002, 0x30004, 0x50006, 0xc0000201]],
  ])("reads %s", (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  test.each([
    "",
    "1.2.3",
    "1.2.3.4.5",
    "1.2.3.256",
    "01.2.3.4",
    "1..3.4",
    "1.2.3.4.",
    " 1.2.3.4",
    "0x1.2.3.4",
    ":",
    ":::",
    "1:2",
    "1::2::3",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7:8::",
    "1:2:3:4::5:6:7:8",
    "12345::",
    "g::",
    "::1.2.3",
    "1:2:3:4:5:6:7:192.0.2.1",
    "::192.0.2.1:1",
    "1:",
    ":1",
    "::1:",
  ])("refuses %j", (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  test("reads what the platform reads, as it does", () => {
    const part = fc.oneof(
      fc.nat({ max: 0xffff }).map((group) => group.toString(16)),
      fc.constant(""),
    );
    const text = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.array(part, { maxLength: 9 }).map((parts) => parts.join(":")),
      fc
        .tuple(fc.array(part, { maxLength: 7 }), fc.ipV4())
        .map(([parts, tail]) => [...parts, tail].join(":")),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(parseAddress(written)).toEqual(peer(written));
      }),
      { numRuns: 2_000 },
    );
  });
});

test("an address mapped to IPv6 is of IPv4", () => {
  const versions = ["192.0.2.1", "::ffff:192.0.2.1", "::192.0.2.1", "2001:db8::"].map((text) => {
    const address = parseAddress(text);
    return address !== undefined && isVersion4(address);
  });
  expect(versions).toEqual([true, true, false, false]);
});

test("parseDotted reads what stands in a text from one place to another", () => {
  expect(parseDotted("x 192.0.2.1 y", 2, 11)).toBe(0xc0000201 | 0);
  expect(parseDotted("x 192.0.2.1 y", 2, 12)).toBeUndefined();
  expect(parseDotted("192.0.2.1", 0, 7)).toBeUndefined();
});
