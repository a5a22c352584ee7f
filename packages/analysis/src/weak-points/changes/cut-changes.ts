import type { Element } from "@mainstay/plan";
import { LossSets } from "../../circuit/loss-sets.ts";
import { countBits, eachWordOnlyIn, noRow, numbersOf } from "../../circuit/row-words.ts";
import { elementOf, type Graph } from "../../graph/graph.ts";
import type { FunctionCut } from "../function-cuts.ts";
import { rankCuts } from "../rank-cuts.ts";
import { unavailabilityOf } from "../unavailability.ts";
import { type JointFalls, jointFalls } from "./joint-falls.ts";
import { tellingEvents } from "./telling-events.ts";

/** Cuts, of which there may be very many: how many, and as many of them as were asked for. */
export type CountedCuts = { readonly count: number; readonly listed: readonly FunctionCut[] };

/** The minimal cuts of functions that a change removes and adds. */
export type CutChanges = { readonly removed: CountedCuts; readonly added: CountedCuts };

/** What is asked of a change. */
export type ChangesQuestion = {
  /** The most elements of the cuts that count. */
  readonly order: 1 | 2;
  /** So many of the cuts removed, and of those added, are listed at the most. */
  readonly most: number;
  /** Is told now and then how much is done of the whole, 0 to 1. What it throws ends the work. */
  readonly onProgress?: (share: number) => void;
};

/**
 * The minimal cuts of functions (SPEC 5.1) that a changed plan has no more, and those that it has now, counted exactly. Only
 * what rests on changes is looked at, and of pairs those that come about in another way where the change is first felt. Those
 * listed are single losses first; they stand function by function, as in the lists of cuts. Throws FaultTreeTooLarge.
 */
export function cutChanges(before: Graph, after: Graph, question: ChangesQuestion): CutChanges {
  const joint = jointFalls(before, after);
  if (joint === undefined) return { removed: none, added: none };
  const losses = new LossSets(joint.circuit, joint.events.length);
  const tally = new ChangeTally(joint, losses, question.most);
  for (const at of joint.functions.keys()) tally.addSingles(at);
  if (question.order === 2) {
    const tell = question.onProgress ?? (() => {});
    const telling = tellingEvents(joint, losses, (share) => tell(share / 2));
    for (const [at, event] of telling.entries()) {
      tell((1 + at / telling.length) / 2);
      tally.addPairs(event);
    }
  }
  return { removed: tally.toCounted("before", before), added: tally.toCounted("after", after) };
}

const none: CountedCuts = { count: 0, listed: [] };

/** Cuts that only one of two plans has: how many, and some of them, as functions by position and events. */
class Difference {
  readonly #most: number;
  count = 0;
  readonly cuts: (readonly [at: number, events: readonly number[]])[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(at: number, word: number, bits: number, first: readonly number[]): void {
    this.count += countBits(bits);
    if (this.cuts.length >= this.#most) return;
    for (const event of numbersOf(word, bits)) this.cuts.push([at, [...first, event]]);
    this.cuts.length = Math.min(this.cuts.length, this.#most);
  }
}

class ChangeTally {
  readonly #joint: JointFalls;
  readonly #losses: LossSets;
  readonly #only: { readonly before: Difference; readonly after: Difference };
  /** The functions, by position, whose fall before or after is a node. */
  readonly #functionsAt = new Map<number, number[]>();
  /** The events of which all pairs are counted, as the bits of a row. */
  readonly #done: Int32Array;

  constructor(joint: JointFalls, losses: LossSets, most: number) {
    this.#joint = joint;
    this.#losses = losses;
    this.#only = { before: new Difference(most), after: new Difference(most) };
    this.#done = new Int32Array(losses.sets.wordsPerRow);
    for (const [at, { falls }] of joint.functions.entries()) {
      for (const node of [falls.before, falls.after]) {
        if (node === undefined) continue;
        const known = this.#functionsAt.get(node);
        if (known === undefined) this.#functionsAt.set(node, [at]);
        else known.push(at);
      }
    }
  }

  addSingles(at: number): void {
    const { before = noRow, after = noRow } = this.#joint.functions[at].falls;
    this.#compare(at, before, after, []);
  }

  /** Adds the pairs of an event, but for those of events that came before. */
  addPairs(event: number): void {
    const reached = new Set<number>();
    for (const node of this.#losses.pair(event)) {
      for (const at of this.#functionsAt.get(node) ?? []) reached.add(at);
    }
    const rowOf = (node: number | undefined) =>
      node === undefined ? noRow : this.#losses.partnersAt(node);
    for (const at of reached) {
      const { before, after } = this.#joint.functions[at].falls;
      this.#compare(at, rowOf(before), rowOf(after), [event]);
    }
    this.#done[event >>> 5] |= 1 << (event & 31);
  }

  /** Those of one plan as counted cuts, in the order in which the cuts of each function are listed. */
  toCounted(side: "before" | "after", graph: Graph): CountedCuts {
    const { functions, events } = this.#joint;
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

  #compare(at: number, before: number, after: number, first: readonly number[]): void {
    const { sets } = this.#losses;
    const done = this.#done;
    const { before: removed, after: added } = this.#only;
    eachWordOnlyIn(sets, before, after, (word, bits) =>
      removed.add(at, word, bits & ~done[word], first),
    );
    eachWordOnlyIn(sets, after, before, (word, bits) =>
      added.add(at, word, bits & ~done[word], first),
    );
  }
}
