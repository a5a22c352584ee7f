import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressBook } from "./address-book.ts";

const { find, kindOf } = addressBook();

test.each([
  ["10.1.0.5", "10.1.0.5", "private"],
  ["::ffff:10.1.0.5", "10.1.0.5", "private"],
  ["172.31.255.255", "172.31.255.255", "private"],
  ["172.32.0.0", "172.32.0.0", "public"],
  ["100.64.0.1", "100.64.0.1", "private"],
  ["0:0:0:0:0:0:0:1", "::1", "loopback"],
  ["127.0.0.53%lo", "127.0.0.53", "loopback"],
  ["[fe80::1%eth0]", "fe80::1", "link-local"],
  ["169.254.169.254", "169.254.169.254", "link-local"],
  ["2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1", "public"],
  ["fd00::1", "fd00::1", "private"],
  ["ff02::fb", "ff02::fb", "multicast"],
  ["224.0.0.251", "224.0.0.251", "multicast"],
  ["255.255.255.255", "255.255.255.255", "multicast"],
  ["0.0.0.0", "0.0.0.0", "unspecified"],
  ["::", "::", "unspecified"],
])("%s is %s, %s", (written, text, kind) => {
  expect(find(written)).toEqual({ text, kind });
  expect(find(`1,${written},1`, 2, 2 + written.length)).toEqual({ text, kind });
  expect(kindOf(written)).toBe(kind);
});

test.each(["", "10.1.0", "10.1.0.256", "db01", "::1::", "[::1"])("%j is none", (written) => {
  expect(find(written)).toBeUndefined();
  expect(kindOf(written)).toBeUndefined();
});

describe("laws", () => {
  test("a canonical form is its own", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (written) => {
        const text = find(written)?.text ?? "";
        expect(find(text)?.text).toBe(text);
      }),
    );
  });

  test("whose an address is, is so however it is looked up", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (written) => {
        expect(kindOf(written)).toBe(find(written)?.kind);
      }),
    );
  });

  test("what was seen before is read as it was the first time", () => {
    const small = addressBook();
    for (let at = 0; at < 100_000; at++)
      small.find(`10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`);
    expect(small.find("10.0.0.1")).toEqual({ text: "10.0.0.1", kind: "private" });
  });
});
