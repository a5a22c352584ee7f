import { type Address, isVersion4, parseAddress } from "./address.ts";

/** A network in CIDR notation: its text in lower case, its first address, and how many of the 128 bits are fixed. */
export type Network = {
  readonly text: string;
  readonly first: Address;
  readonly length: number;
};

/**
 * Reads a network such as `192.0.2.0/24` or `2001:db8::/32` (RFC 4632, RFC 4291, 2.3); a single address is a network of one.
 * Bits beyond the prefix are dropped. Undefined if the text is no network.
 */
export function parseNetwork(text: string): Network | undefined {
  const [, written = "", prefix] =
    /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text.trim().toLowerCase()) ?? [];
  const address = parseAddress(written);
  if (address === undefined) return undefined;
  const bits = isVersion4(address) && !written.includes(":") ? 32 : 128;
  const own = prefix === undefined ? bits : Number(prefix);
  if (own > bits) return undefined;
  const length = own + (128 - bits);
  return {
    text: prefix === undefined ? `${written}/${bits}` : `${written}/${own}`,
    first: masked(address, length),
    length,
  };
}

/** The last address of a network. */
export function lastOf({ first: [a, b, c, d], length }: Network): Address {
  return [
    (a | ~maskOf(length, 0)) >>> 0,
    (b | ~maskOf(length, 1)) >>> 0,
    (c | ~maskOf(length, 2)) >>> 0,
    (d | ~maskOf(length, 3)) >>> 0,
  ];
}

/** Whether an address lies in a network. */
export function hasAddress({ first, length }: Network, address: Address): boolean {
  return compareAddresses(masked(address, length), first) === 0;
}

/** Whether a network holds all of another, or is the same. */
export function hasNetwork(network: Network, other: Network): boolean {
  return network.length <= other.length && hasAddress(network, other.first);
}

/** Less than 0, 0 or more than 0, as the one address comes before the other, is it, or comes after it. */
export function compareAddresses(one: Address, other: Address): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || one[3] - other[3];
}

function masked([a, b, c, d]: Address, length: number): Address {
  return [
    (a & maskOf(length, 0)) >>> 0,
    (b & maskOf(length, 1)) >>> 0,
    (c & maskOf(length, 2)) >>> 0,
    (d & maskOf(length, 3)) >>> 0,
  ];
}

/** The fixed bits of a prefix within one of the four words. */
function maskOf(length: number, word: number): number {
  const bits = Math.max(0, Math.min(32, length - word * 32));
  // A shift by 32 would shift by nothing.
  return bits === 0 ? 0 : -1 << (32 - bits);
}
