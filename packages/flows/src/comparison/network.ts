import { type Address, parseAddress } from "@mainstay/m365";

/** A network: the first bits of its addresses, and how many of the 128 they are (IPv4 as it is mapped into IPv6). */
export type Network = { readonly first: Address; readonly length: number };

/** Reads `10.1.0.0/16`, or an address as the network of it alone; undefined for anything else. */
export function parseNetwork(written: string): Network | undefined {
  const [text = "", bits] = written.split("/");
  const first = parseAddress(text);
  if (first === undefined) return undefined;
  const width = text.includes(":") ? 128 : 32;
  const wanted = bits === undefined ? width : Number(bits);
  return { first, length: 128 - width + wanted };
}

/** Whether a network lies within another. */
export function contains(wide: Network, narrow: Network): boolean {
  if (narrow.length < wide.length) return false;
  return wide.first.every((word, at) => {
    const bits = wide.length - at * 32;
    if (bits <= 0) return true;
    const mask = bits >= 32 ? 0xffff_ffff : 0xffff_ffff << (32 - bits);
    return ((word ^ (narrow.first[at] ?? 0)) & mask) === 0;
  });
}
