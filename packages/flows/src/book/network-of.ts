import { parseAddress } from "@mainstay/m365";
import { formatAddress } from "../addresses/format-address.ts";

/** How wide the networks are that crowds are folded into: the first fits a local network, the last a provider. */
export const foldWidths = [
  { version4: 24, version6: 64 },
  { version4: 16, version6: 48 },
  { version4: 8, version6: 32 },
] as const;

/** The network of an address at a level of folding, as `192.0.2.0/24`; undefined for what is no address. */
export function networkOf(text: string, level: number): string | undefined {
  const address = parseAddress(text);
  const width = foldWidths[Math.min(level, foldWidths.length - 1)];
  if (address === undefined || width === undefined) return undefined;
  const isVersion4 = !text.includes(":");
  const bits = isVersion4 ? 96 + width.version4 : width.version6;
  const masked = address.map((word, at) => maskWord(word, bits - at * 32));
  const [a = 0, b = 0, c = 0, d = 0] = masked;
  return `${formatAddress([a, b, c, d])}/${isVersion4 ? width.version4 : width.version6}`;
}

function maskWord(word: number, bits: number): number {
  if (bits >= 32) return word;
  return bits <= 0 ? 0 : (word & (0xffff_ffff << (32 - bits))) >>> 0;
}
