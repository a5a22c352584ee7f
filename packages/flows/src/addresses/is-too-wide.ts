import { parseNetwork } from "@mainstay/m365/addresses";

/**
 * Whether a network, such as `0.0.0.0/0`, is wider than any that one organisation has: 2^24 addresses of IPv4, the most that IANA gave to
 * one (https://www.iana.org/assignments/ipv4-address-space), or a /16 of IPv6. Who writes a wider one means the internet. What is no
 * network is not.
 */
export function isTooWide(written: string): boolean {
  const network = parseNetwork(written);
  if (network === undefined) return false;
  // IPv4 is kept within IPv6, as `::ffff:0:0/96`: what begins there is of IPv4, or holds all of it.
  const isOfIPv4 = !written.includes(":") || /^::(?:ffff:.*)?\//i.test(written);
  return network.length < (isOfIPv4 ? 96 + 8 : 16);
}
