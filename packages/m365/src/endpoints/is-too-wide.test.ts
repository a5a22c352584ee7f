import { expect, test } from "vitest";
import { isTooWide } from "./is-too-wide.ts";
import { parseNetwork } from "./network.ts";

const isWide = (written: string): boolean | undefined => {
  const network = parseNetwork(written);
  return network && isTooWide(network);
};

test.each([
  "0.0.0.0/0",
  "8.0.0.0/7",
  "::/0",
  "::/16",
  "::/64",
  " ::/64",
  "0::/64",
  "::0/64",
  "::fffe:0:0/95",
  "::ffff:0:0/96",
  "0:0:0:0:0:ffff:0:0/96",
  "::ffff:8.0.0.0/103",
  "2000::/3",
])("%s is the internet", (network) => expect(isWide(network)).toBe(true));

test.each([
  "10.0.0.0/8",
  "203.0.113.0/24",
  "2001:db8::/32",
  "2001::/16",
  "::1:0:0:0/80",
  "::ffff:10.0.0.0/104",
  "0:0:0:0:0:ffff:a00:0/104",
])("%s may be of one organisation", (network) => expect(isWide(network)).toBe(false));
