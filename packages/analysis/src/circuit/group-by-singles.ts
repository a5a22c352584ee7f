import type { BitRows } from "./bit-rows.ts";
import { countBits, eachWordOnlyIn, noRow } from "./row-words.ts";

/** Things, by position, that mostly the same events bring about alone; by event, 0 for those that do so with all of them and 1 for others. */
export type Alike = { readonly members: readonly number[]; readonly mayHappen: Uint8Array };

/** Of the events of each, and of the first one of its group, so many must be common to all. */
const leastShare = 0.9;
/** There may be so many groups, or for each of 16 things one, up to the most. */
const fewGroups = 8;
const thingsPerGroup = 16;
const mostGroups = 64;

/**
 * Groups things by the events, of so many, that bring them about alone; each is some nodes, and what counts are the events of all of
 * these. No minimal pair of any of a group has an event that brings all of them about: where pairs are looked for it can be
 * left out. Undefined where the groups are many beside the things: then little is gained by groups. It takes the memory of some
 * dozens of rows, however many things there are. `tell` hears the share that is done before each thing; what it throws ends the work.
 */
export function groupBySingles(
  sets: BitRows,
  events: number,
  { things, tell }: Grouping,
): readonly Alike[] | undefined {
  const most = Math.max(fewGroups, Math.min(mostGroups, things.length / thingsPerGroup));
  const groups: Group[] = [];
  for (const [at, nodes] of things.entries()) {
    tell(at / things.length);
    const own = eventsOf(sets, nodes);
    const group = groups.find((each) => isLike(each, own));
    if (group === undefined) {
      if (groups.length + 1 > most) return undefined;
      groups.push({ members: [at], common: own.common, size: own.size });
    } else {
      group.members.push(at);
      for (let word = 0; word < own.common.length; word++) group.common[word] &= own.common[word];
    }
  }
  return groups.map(({ members, common }) => ({ members, mayHappen: allBut(common, events) }));
}

/** Things, and who is told how many of them are done. */
export type Grouping = {
  readonly things: readonly (readonly number[])[];
  readonly tell: (share: number) => void;
};

/** What all members have in common, as words, and how many events the first one has. */
type Group = { readonly members: number[]; readonly common: Int32Array; readonly size: number };

/** The events of a thing as words, which of the words have any, and how many events they are. */
type Events = {
  readonly common: Int32Array;
  readonly words: readonly number[];
  readonly size: number;
};

function eventsOf(sets: BitRows, nodes: readonly number[]): Events {
  const common = new Int32Array(sets.wordsPerRow).fill(-1);
  for (const node of nodes) {
    const own = new Int32Array(sets.wordsPerRow);
    eachWordOnlyIn(sets, node, noRow, (word, bits) => {
      own[word] = bits;
    });
    for (let word = 0; word < own.length; word++) common[word] &= own[word];
  }
  const words: number[] = [];
  let size = 0;
  for (const [word, bits] of common.entries()) {
    if (bits === 0) continue;
    words.push(word);
    size += countBits(bits);
  }
  return { common, words, size };
}

/** Looks no further once too much is missing: most groups are not those of a thing. */
function isLike({ common, size }: Group, own: Events): boolean {
  let mayMiss = own.size - leastShare * Math.max(own.size, size);
  for (let at = 0; at < own.words.length && mayMiss >= 0; at++) {
    const word = own.words[at];
    mayMiss -= countBits(own.common[word] & ~common[word]);
  }
  return mayMiss >= 0;
}

function allBut(common: Int32Array, events: number): Uint8Array {
  return Uint8Array.from({ length: events }, (_, event) =>
    ((common[event >>> 5] >>> (event & 31)) & 1) === 1 ? 0 : 1,
  );
}
