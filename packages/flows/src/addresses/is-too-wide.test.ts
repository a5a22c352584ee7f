import { expect, test } from "vitest";
import { isTooWide } from "./is-too-wide.ts";

test.each(["0.0.0.0/0", "8.0.0.0/7", "::/0", "::/16", "::/64", "::ffff:0:0/96", "2000::/3"])(
  "%s is the internet",
  (network) => expect(isTooWide(network)).toBe(true),
);

test.each(["10.0.0.0/8", "203.0.113.0/24", "2001:db8::/32", "2001::/16", "::ffff:10.0.0.0/104"])(
  "%s may be of one organisation",
  (network) => expect(isTooWide(network)).toBe(false),
);

test("what is no network is not too wide", () => {
  expect(isTooWide("nonsense/3")).toBe(false);
});
