import type { Address, Network } from "@mainstay/m365/addresses";

/** Finds what lies around a place: of each length of network, the narrowest first, everything whose network holds the place. */
export type NetworksAround<Value> = (place: Network) => Iterable<readonly Value[]>;

/** Makes networks ready to be asked: a place is looked up once for each length that there is, however many networks there are. */
export function networksAround<Value>(
  values: readonly { readonly network: Network; readonly value: Value }[],
): NetworksAround<Value> {
  const byLength = new Map<number, Map<string, Value[]>>();
  for (const { network, value } of values) {
    const known = byLength.get(network.length) ?? new Map<string, Value[]>();
    byLength.set(network.length, known);
    const key = keyOf(network.first);
    const same = known.get(key);
    if (same === undefined) known.set(key, [value]);
    else same.push(value);
  }
  const lengths = [...byLength].toSorted(([one], [other]) => other - one);
  return function* (place) {
    for (const [length, networks] of lengths) {
      if (length > place.length) continue;
      const found = networks.get(keyOf(firstOf(place, length)));
      if (found !== undefined) yield found;
    }
  };
}

/** The first address of the network of a length that a place is in. */
function firstOf({ first }: Network, length: number): Address {
  const [a, b, c, d] = first;
  const masked = (word: number, at: number): number => {
    const bits = length - at * 32;
    if (bits >= 32) return word;
    return bits <= 0 ? 0 : (word & (-1 << (32 - bits))) >>> 0;
  };
  return [masked(a, 0), masked(b, 1), masked(c, 2), masked(d, 3)];
}

function keyOf([a, b, c, d]: Address): string {
  return `${a} ${b} ${c} ${d}`;
}
