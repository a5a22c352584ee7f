import { isVersion4 } from "./address.ts";
import { hasNetwork, type Network } from "./network.ts";

/** All of IPv4, as it is mapped to IPv6 (RFC 4291, 2.5.5.2). */
const allOfIPv4: Network = { text: "::ffff:0:0/96", first: [0, 0, 0xffff, 0], length: 96 };

/**
 * Whether a network, such as `0.0.0.0/0`, is wider than any that one organisation has: 2^24 addresses of IPv4, the most that IANA gave to
 * one (https://www.iana.org/assignments/ipv4-address-space), or a /16 of IPv6, or one that all of IPv4 is in. Who writes a wider one means
 * the internet. How it is written makes no difference.
 */
export function isTooWide(network: Network): boolean {
  const least = isVersion4(network.first) ? allOfIPv4.length + 8 : 16;
  return network.length < least || hasNetwork(network, allOfIPv4);
}
