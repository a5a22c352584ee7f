import type { Circuit } from "./circuit.ts";
import { type Grouping, groupBySingles } from "./group-by-singles.ts";
import { LossSets } from "./loss-sets.ts";
import { type Restricted, restrict } from "./restrict.ts";

/** A part of a circuit in which all minimal pairs of some things, by position, are found. */
export type Part = Restricted & {
  readonly members: readonly number[];
  /** How many bytes its sets take. */
  readonly bytes: number;
  /** What brings each of its nodes about. */
  readonly losses: () => LossSets;
};

/** Things that are some nodes each, and what is looked at beside them in each part. */
export type PartsQuestion = Grouping & { readonly besides?: readonly number[] };

/**
 * Takes a circuit apart by things that mostly the same events bring about alone, each part without these events. It is one whole
 * part where things are not alike enough for that, or so much is left for each group that the parts would be more work.
 */
export function partsOfCircuit(
  circuit: Circuit,
  losses: LossSets,
  question: PartsQuestion,
): readonly Part[] {
  const { things, besides = [] } = question;
  const size = circuit.atLeast.length;
  const bytes = LossSets.bytesOf(size, losses.events);
  const parts: Part[] = [];
  let left = mostWork * bytes;
  for (const { members, mayHappen } of groupBySingles(losses.sets, losses.events, question) ?? []) {
    const tops = [...members.flatMap((member) => things[member]), ...besides];
    const part = restrict(circuit, { tops, mayHappen });
    const own = { circuit: part.circuit, events: part.events.length };
    const ofPart = LossSets.bytesOf(own.circuit.atLeast.length, own.events);
    left -= ofPart;
    if (left < 0) break;
    const lossesOf = () => new LossSets(own.circuit, own.events);
    parts.push({ ...part, members, bytes: ofPart, losses: lossesOf });
  }
  if (left >= 0 && parts.length > 0) return parts;
  const itself = Int32Array.from({ length: size }, (_, node) => node);
  const events = itself.subarray(0, losses.events);
  const members = [...things.keys()];
  return [{ circuit, events, placeOf: itself, members, bytes, losses: () => losses }];
}

/** The sets of all parts may be so many times those of the whole: what is found once there is found for each part. */
const mostWork = 2;
