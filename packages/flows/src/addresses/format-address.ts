import type { Address } from "@mainstay/m365/addresses";

/** An address as it is written canonically: dotted for IPv4, also where it was mapped to IPv6, else by RFC 5952. */
export function formatAddress([a, b, c, d]: Address): string {
  if (a === 0 && b === 0 && c === 0xffff) {
    return `${d >>> 24}.${(d >>> 16) & 0xff}.${(d >>> 8) & 0xff}.${d & 0xff}`;
  }
  const groups = [a, b, c, d].flatMap((word) => [word >>> 16, word & 0xffff]);
  const { start, length } = longestZeros(groups);
  const words = groups.map((group) => group.toString(16));
  if (length < 2) return words.join(":");
  return `${words.slice(0, start).join(":")}::${words.slice(start + length).join(":")}`;
}

/** The first of the longest runs of zeros. */
function longestZeros(groups: readonly number[]): {
  readonly start: number;
  readonly length: number;
} {
  let best = { start: 0, length: 0 };
  for (let at = 0; at < groups.length; at++) {
    let end = at;
    while (groups[end] === 0) end++;
    if (end - at > best.length) best = { start: at, length: end - at };
    if (end > at) at = end;
  }
  return best;
}
