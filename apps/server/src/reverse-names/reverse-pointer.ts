import { parseAddress } from "@mainstay/m365";

/** The name that a reverse lookup asks for (RFC 1035, 3.5; RFC 3596, 2.5); undefined where the text is no address. */
export function reversePointer(address: string): string | undefined {
  const words = parseAddress(address);
  if (words === undefined) return undefined;
  const [a, b, c, d] = words;
  if (a === 0 && b === 0 && c === 0xffff) {
    const bytes = [24, 16, 8, 0].map((shift) => (d >>> shift) & 0xff);
    return `${bytes.toReversed().join(".")}.in-addr.arpa`;
  }
  const digits = words.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  return `${digits.split("").toReversed().join(".")}.ip6.arpa`;
}
