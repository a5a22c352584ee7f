import type { Element } from "@mainstay/plan";
import type { LossSets } from "../../circuit/loss-sets.ts";
import { countBits, eachWordOnlyIn, noRow, numbersOf } from "../../circuit/row-words.ts";
import { elementOf, type Graph } from "../../graph/graph.ts";
import { rankCuts } from "../rank-cuts.ts";
import { unavailabilityOf } from "../unavailability.ts";
import type { CountedCuts } from "./cut-changes.ts";
import type { JointFalls } from "./joint-falls.ts";

/** Falls before and after a change, each as the row of what brings it about. */
type ComparedFalls = Pick<JointFalls, "functions" | "events">;

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

/** The cuts that functions have before a change and not after it, and the other way round. */
export class ChangeTally {
  readonly #joint: ComparedFalls;
  readonly #losses: LossSets;
  readonly #only: { readonly before: Difference; readonly after: Difference };
  /** The functions, by position, whose fall before or after is a node. */
  readonly #functionsAt = new Map<number, number[]>();
  /** The events of which all pairs are counted, as the bits of a row. */
  readonly #done: Int32Array;

  constructor(joint: ComparedFalls, losses: LossSets, most: number) {
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

  /** Adds the single losses of a function. */
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
