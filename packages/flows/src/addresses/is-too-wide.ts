import { parseNetwork } from "@mainstay/m365/addresses";

/**
 * Whether a network, such as `0.0.0.0/0`, is wider than any that one organisation has: 2^24 addresses of IPv4, the most that IANA gave to
 * one (https://www.iana.org/assignments/ipv4-address-space), or a /16 of IPv6. Who writes a wider one means the internet. What is no
 * network is not.
 */
export function isTooWide(written: string): boolean {
  const network = parseNetwork(written);
  return network !== undefined && network.length < (written.includes(":") ? 16 : 96 + 8);
}
