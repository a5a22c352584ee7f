import { type Address, parseAddress } from "@mainstay/m365/addresses";
import { kindOf } from "../addresses/address-kind.ts";
import { formatAddress } from "../addresses/format-address.ts";

/** How wide networks are by level of folding: the first fits a local network, the third a provider, the last everybody. */
const foldWidths = [
  { version4: 24, version6: 64 },
  { version4: 16, version6: 48 },
  { version4: 8, version6: 32 },
  { version4: 0, version6: 0 },
] as const;

/** The level of the widest networks that crowds are folded into. */
export const widestOfCrowds = 2;

/** The level at which all private addresses of a range are one network, and all others another. */
export const everybody = 3;

/**
 * The network of an address, or the one around a network, at a level of folding, as `192.0.2.0/24`; never wider than the private range
 * that it is of. Undefined for what is no address, and for the addresses that every machine has for itself.
 */
export function networkOf(place: string, level: number): string | undefined {
  const [text = "", narrowest = 128] = place.split("/");
  const address = parseAddress(text);
  const width = foldWidths[Math.min(level, everybody)];
  if (address === undefined || width === undefined) return undefined;
  const kind = kindOf(address);
  if (kind === "loopback") return undefined;
  const isVersion4 = !text.includes(":");
  const own = kind === "public" ? 0 : privateWidth(address, isVersion4);
  const wanted = Math.max(own, isVersion4 ? width.version4 : width.version6);
  const length = Math.min(wanted, Number(narrowest));
  const bits = isVersion4 ? 96 + length : length;
  const [a = 0, b = 0, c = 0, d = 0] = address.map((word, at) => maskWord(word, bits - at * 32));
  return `${formatAddress([a, b, c, d])}/${length}`;
}

/** How wide the range is that an address is of, of those that `kindOf` tells from public ones. */
function privateWidth([first, , , last]: Address, isVersion4: boolean): number {
  if (!isVersion4) return first >>> 25 === 0x7e ? 7 : 10;
  return privateWidths.get(last >>> 24) ?? 0;
}

const privateWidths: ReadonlyMap<number, number> = new Map([
  [10, 8],
  [100, 10],
  [169, 16],
  [172, 12],
  [192, 16],
]);

function maskWord(word: number, bits: number): number {
  if (bits >= 32) return word;
  return bits <= 0 ? 0 : (word & (0xffff_ffff << (32 - bits))) >>> 0;
}
