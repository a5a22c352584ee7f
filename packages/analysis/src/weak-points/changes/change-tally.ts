import type { Element, ElementId } from "@mainstay/plan";
import type { LossSets } from "../../circuit/loss-sets.ts";
import { countBits, eachWordOnlyIn, noRow, numbersOf } from "../../circuit/row-words.ts";
import { elementOf, type Graph } from "../../graph/graph.ts";
import { rankCuts } from "../rank-cuts.ts";
import { unavailabilityOf } from "../unavailability.ts";
import type { CountedCuts } from "./cut-changes.ts";
import type { Both } from "./watched-states.ts";

/** What is compared: functions, and by number the events that their cuts are made of. */
type Compared = {
  readonly functions: readonly { readonly id: ElementId }[];
  readonly events: readonly ElementId[];
};

/**
 * The falls of some of the functions before and after a change in a circuit, by the position of the function; and which of all events
 * each of the circuit is.
 */
export type FallsIn = {
  readonly losses: LossSets;
  readonly falls: ReadonlyMap<number, Both>;
  readonly eventAt: (event: number) => number;
};

/** Cuts that only one of two plans has: how many, and some of them, as functions by position and events. */
class Difference {
  readonly #most: number;
  count = 0;
  readonly cuts: (readonly [at: number, events: readonly number[]])[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds to a function the cuts of first events with each of those of a word. */
  add(at: number, { word, bits, eventAt, first }: AddedCuts): void {
    this.count += countBits(bits);
    if (this.cuts.length >= this.#most) return;
    for (const event of numbersOf(word, bits)) this.cuts.push([at, [...first, eventAt(event)]]);
    this.cuts.length = Math.min(this.cuts.length, this.#most);
  }
}

type AddedCuts = Pick<FallsIn, "eventAt"> & {
  readonly word: number;
  readonly bits: number;
  readonly first: readonly number[];
};

/** The cuts that functions have before a change and not after it, and the other way round. */
export class ChangeTally {
  readonly #compared: Compared;
  readonly #only: { readonly before: Difference; readonly after: Difference };

  constructor(compared: Compared, most: number) {
    this.#compared = compared;
    this.#only = { before: new Difference(most), after: new Difference(most) };
  }

  /** Adds the single losses of functions. */
  addSingles(all: FallsIn): void {
    for (const [at, { before = noRow, after = noRow }] of all.falls)
      this.#compare(at, all, { before, after, first: [] });
  }

  /** Adds the pairs of some of the circuit's events, each pair once. */
  addPairs(all: FallsIn, events: Iterable<number>): void {
    const { losses, falls, eventAt } = all;
    const functionsAt = functionsByFall(falls);
    const done = new Int32Array(losses.sets.wordsPerRow);
    const rowOf = (node: number | undefined) =>
      node === undefined ? noRow : losses.partnersAt(node);
    for (const event of events) {
      const reached = new Set<number>();
      for (const node of losses.pair(event))
        for (const at of functionsAt.get(node) ?? []) reached.add(at);
      for (const at of reached) {
        const { before, after } = falls.get(at) ?? nowhere;
        const rows = { before: rowOf(before), after: rowOf(after) };
        this.#compare(at, all, { ...rows, first: [eventAt(event)], done });
      }
      done[event >>> 5] |= 1 << (event & 31);
    }
  }

  /** Those of one plan as counted cuts, in the order in which the cuts of each function are listed. */
  toCounted(side: "before" | "after", graph: Graph): CountedCuts {
    const { functions, events } = this.#compared;
    const { count, cuts } = this.#only[side];
    const found = Map.groupBy(cuts, ([at]) => at);
    const elementOfEvent = (event: number): Element | undefined => {
      const node = graph.nodeOf.get(events[event]);
      return node === undefined ? undefined : elementOf(graph, node);
    };
    const chanceOf = (event: number) => unavailabilityOf(elementOfEvent(event)?.availability) ?? 0;
    const listed = [...found.keys()]
      .sort((one, other) => one - other)
      .flatMap((at) => {
        const ofFunction = (found.get(at) ?? []).map(([, cut]) => cut);
        return rankCuts(ofFunction, { ids: events, chanceOf }).map((cut) => ({
          element: functions[at].id,
          cut,
        }));
      });
    return { count, listed };
  }

  #compare(at: number, { losses, eventAt }: FallsIn, rows: ComparedRows): void {
    const { before, after, first, done } = rows;
    const give = (only: Difference) => (word: number, all: number) => {
      const bits = done === undefined ? all : all & ~done[word];
      if (bits === 0) return;
      only.add(at, { word, bits, eventAt, first });
    };
    eachWordOnlyIn(losses.sets, before, after, give(this.#only.before));
    eachWordOnlyIn(losses.sets, after, before, give(this.#only.after));
  }
}

/** The rows of what brings a function down before and after, with a first event or none; without the events that are done. */
type ComparedRows = {
  readonly before: number;
  readonly after: number;
  readonly first: readonly number[];
  readonly done?: Int32Array;
};

const nowhere: Both = { before: undefined, after: undefined };

/** The functions, by position, whose fall before or after is a node. */
function functionsByFall(falls: FallsIn["falls"]): ReadonlyMap<number, readonly number[]> {
  const functionsAt = new Map<number, number[]>();
  for (const [at, { before, after }] of falls) {
    for (const node of [before, after]) {
      if (node === undefined) continue;
      const known = functionsAt.get(node);
      if (known === undefined) functionsAt.set(node, [at]);
      else known.push(at);
    }
  }
  return functionsAt;
}
