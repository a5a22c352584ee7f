import type { BitRows } from "./bit-rows.ts";
import { countBits, eachWordOnlyIn, noRow } from "./row-words.ts";

/** Things, by position, that mostly the same events bring about alone; by event, 0 for those that do so with all of them and 1 for others. */
export type Alike = { readonly members: readonly number[]; readonly mayHappen: Uint8Array };

/** Of the events of each, and of the first one of its group, so many must be common to all. */
const leastShare = 0.9;
/** So many groups are looked through for each. */
const mostTried = 64;

/**
 * Groups things by the events, of so many, that bring them about alone; each is some nodes, and what counts are the events of all of
 * these. No minimal pair of any of a group has an event that brings all of them about: where pairs are looked for it can be
 * left out.
 */
export function groupBySingles(
  sets: BitRows,
  events: number,
  things: Iterable<readonly number[]>,
): readonly Alike[] {
  const groups: { readonly members: number[]; common: Int32Array; readonly size: number }[] = [];
  let at = 0;
  for (const nodes of things) {
    const own = commonTo(sets, nodes);
    const size = countBoth(own, own);
    const group = groups
      .slice(-mostTried)
      .find(
        ({ common, size: first }) => countBoth(common, own) >= leastShare * Math.max(size, first),
      );
    if (group === undefined) groups.push({ members: [at], common: own, size });
    else {
      group.members.push(at);
      group.common = group.common.map((word, place) => word & own[place]);
    }
    at++;
  }
  return groups.map(({ members, common }) => ({
    members,
    mayHappen: Uint8Array.from({ length: events }, (_, event) =>
      ((common[event >>> 5] >>> (event & 31)) & 1) === 1 ? 0 : 1,
    ),
  }));
}

/** What is in the rows of all nodes, as words. */
function commonTo(sets: BitRows, nodes: readonly number[]): Int32Array {
  const common = new Int32Array(sets.wordsPerRow).fill(-1);
  for (const node of nodes) {
    const own = new Int32Array(sets.wordsPerRow);
    eachWordOnlyIn(sets, node, noRow, (word, bits) => {
      own[word] = bits;
    });
    for (let word = 0; word < own.length; word++) common[word] &= own[word];
  }
  return common;
}

function countBoth(one: Int32Array, other: Int32Array): number {
  let count = 0;
  for (let word = 0; word < one.length; word++) count += countBits(one[word] & other[word]);
  return count;
}
