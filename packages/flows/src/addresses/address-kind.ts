import type { Address } from "@mainstay/m365/addresses";

/**
 * Whose an address is: of one machine alone, of one link, of a private network (RFC 1918, RFC 4193, and RFC 6598 for carriers),
 * of everybody; of several at once; or of nobody.
 */
export type AddressKind =
  | "loopback"
  | "link-local"
  | "private"
  | "public"
  | "multicast"
  | "unspecified";

/** Tells whose an address is by the ranges that are set apart for it. */
export function kindOf([a, b, c, d]: Address): AddressKind {
  if (a === 0 && b === 0) {
    if (c === mapped) return kindOfVersion4(d);
    if (c === 0) return d === 0 ? "unspecified" : d === 1 ? "loopback" : "public";
  }
  const first = a >>> 16;
  if (first >= 0xff00) return "multicast";
  if ((first & 0xffc0) === 0xfe80) return "link-local";
  if ((first & 0xfe00) === 0xfc00) return "private";
  return "public";
}

const mapped = 0xffff;

/** The same of an IPv4 address, by its 32 bits without a sign. */
export function kindOfVersion4(word: number): AddressKind {
  const first = word >>> 24;
  const second = (word >>> 16) & 0xff;
  if (word === 0) return "unspecified";
  if (first === 127) return "loopback";
  if (first === 10) return "private";
  if (first === 172 && second >= 16 && second < 32) return "private";
  if (first === 192 && second === 168) return "private";
  if (first === 100 && second >= 64 && second < 128) return "private";
  if (first === 169 && second === 254) return "link-local";
  if (first >= 224 && first < 240) return "multicast";
  if (word === 0xffff_ffff) return "multicast";
  return "public";
}
