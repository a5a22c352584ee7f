import type { Address } from "./address.ts";
import { compareAddresses, lastOf, type Network } from "./network.ts";

/** What stands under a network. */
export type NetworkEntry<Value> = { readonly network: Network; readonly value: Value };

/** Finds what stands under the smallest of the networks that an address lies in; several where they are the same. */
export type FindByAddress<Value> = (address: Address) => readonly Value[];

/**
 * Cuts the address space where any network begins or ends. Networks lie inside of each other or apart, so each piece has one
 * smallest network, and an address needs one binary search.
 */
export function indexNetworks<Value>(
  entries: readonly NetworkEntry<Value>[],
): FindByAddress<Value> {
  const pieces = cut(entries);
  const starts = Uint32Array.from(pieces.flatMap(({ start }) => start));
  const values = pieces.map((piece) => piece.values);
  return ([a, b, c, d]) => {
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = middle * 4;
      const difference =
        starts[at] - a || starts[at + 1] - b || starts[at + 2] - c || starts[at + 3] - d;
      if (difference <= 0) low = middle + 1;
      else high = middle;
    }
    return values[low - 1];
  };
}

type Piece<Value> = { readonly start: Address; readonly values: readonly Value[] };

type Open<Value> = { readonly network: Network; readonly values: Value[] };

function cut<Value>(entries: readonly NetworkEntry<Value>[]): readonly Piece<Value>[] {
  const pieces: Piece<Value>[] = [{ start: [0, 0, 0, 0], values: [] }];
  const open: Open<Value>[] = [];
  const close = () => {
    const closed = open.pop();
    const next = closed === undefined ? undefined : following(lastOf(closed.network));
    if (next !== undefined) startPiece(pieces, next, open.at(-1)?.values ?? []);
  };
  for (const { network, values } of grouped(entries)) {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (compareAddresses(lastOf(top.network), network.first) >= 0) break;
      close();
    }
    open.push({ network, values });
    startPiece(pieces, network.first, values);
  }
  while (open.length > 0) close();
  return pieces;
}

/** Of pieces that start at one address, the last one counts: it is that of the smaller network. */
function startPiece<Value>(pieces: Piece<Value>[], start: Address, values: readonly Value[]): void {
  const last = pieces.at(-1);
  if (last !== undefined && compareAddresses(last.start, start) === 0) pieces.pop();
  pieces.push({ start, values });
}

/** Networks in order of their first address, the larger first, each with all that stands under it. */
function grouped<Value>(entries: readonly NetworkEntry<Value>[]): readonly Open<Value>[] {
  const groups: Open<Value>[] = [];
  const order = (one: NetworkEntry<Value>, other: NetworkEntry<Value>) =>
    compareAddresses(one.network.first, other.network.first) ||
    one.network.length - other.network.length;
  for (const { network, value } of entries.toSorted(order)) {
    const last = groups.at(-1);
    const isSame =
      last?.network.length === network.length &&
      compareAddresses(last.network.first, network.first) === 0;
    if (last !== undefined && isSame) last.values.push(value);
    else groups.push({ network, values: [value] });
  }
  return groups;
}

/** The next address; undefined after the last one. */
function following([a, b, c, d]: Address): Address | undefined {
  const words: [number, number, number, number] = [a, b, c, d];
  for (let at = 3; at >= 0; at--) {
    words[at] = (words[at] + 1) >>> 0;
    if (words[at] !== 0) return words;
  }
  return undefined;
}
