import { nodesBelow } from "../circuit/nodes-below.ts";
import type { Circuit } from "../circuit/circuit.ts";
import { Evaluation, scenariosAtOnce, wordsPerNode } from "../circuit/evaluation.ts";
import type { TreeCircuit } from "./evaluate.ts";
import type { SmallCut } from "./small-cuts.ts";

/**
 * Tries each event alone, an event a scenario; then pairs, by adding an event to all scenarios of what follows it. It takes
 * circuits with negation as well, in which an event may undo what others bring about.
 */
export class PairTrial {
  readonly #circuit: Circuit;
  readonly #tops: readonly number[];
  readonly #events: number;
  /** The evaluations of the first events alone, of the next, and so on. */
  readonly #alone: readonly Evaluation[];

  constructor({ circuit, tops }: TreeCircuit, events: number) {
    this.#circuit = circuit;
    this.#tops = tops;
    this.#events = events;
    // One scenario more than there are events: nothing happens in it.
    const blocks = Math.ceil((events + 1) / scenariosAtOnce);
    this.#alone = Array.from({ length: blocks }, (_, block) => {
      const evaluation = new Evaluation(circuit);
      const first = block * scenariosAtOnce;
      const stop = Math.min(first + scenariosAtOnce, events);
      for (let event = first; event < stop; event++) evaluation.assume(event, event - first);
      evaluation.run();
      return evaluation;
    });
  }

  happensByItself(top: number): boolean {
    return this.#happensAlone(top, this.#events);
  }

  /** The events that bring each top about alone. */
  singles(): readonly (readonly number[])[] {
    return this.#tops.map((top) =>
      this.#alone.flatMap((evaluation, block) =>
        Array.from(
          evaluation.scenariosOf(top),
          (scenario) => block * scenariosAtOnce + scenario,
        ).filter((event) => event < this.#events),
      ),
    );
  }

  /** The pairs that bring each top about and of which neither event does so alone. */
  pairs(): readonly (readonly SmallCut[])[] {
    const isBelowTop = nodesBelow(this.#circuit, this.#tops);
    const topsAt = Map.groupBy(this.#tops.keys(), (top) => this.#tops[top]);
    const together = this.#alone.map((alone) => alone.copy());
    const pairs: SmallCut[][] = this.#tops.map(() => []);
    for (let event = 0; event < this.#events; event++) {
      if (isBelowTop[event] === 0) continue;
      const touched = above(this.#circuit, event, isBelowTop);
      const tops = touched
        .flatMap((node) => topsAt.get(node) ?? [])
        .filter((top) => !this.#happensAlone(top, event));
      if (tops.length === 0) continue;
      for (let block = Math.floor(event / scenariosAtOnce); block < together.length; block++) {
        this.#addEvent(together[block], event, touched);
        for (const top of tops) this.#addPairs(pairs[top], { event, block, top, together });
        for (const node of touched) together[block].take(this.#alone[block], node);
      }
    }
    return pairs;
  }

  #happensAlone(top: number, event: number): boolean {
    const block = Math.floor(event / scenariosAtOnce);
    return this.#alone[block].happens(this.#tops[top], event % scenariosAtOnce);
  }

  /** Adds the pairs of an event with those later ones of a block that bring a top about with it and not alone. */
  #addPairs(pairs: SmallCut[], { event, block, top, together }: Added): void {
    const node = this.#tops[top];
    for (let word = 0; word < wordsPerNode; word++) {
      const first = block * scenariosAtOnce + word * 32;
      if (first + 31 <= event) continue;
      const alone = this.#alone[block].wordOf(node, word);
      for (let bits = together[block].wordOf(node, word) & ~alone; bits !== 0; bits &= bits - 1) {
        const other = first + 31 - Math.clz32(bits & -bits);
        if (other > event && other < this.#events) pairs.push([event, other]);
      }
    }
  }

  /** Makes an event happen in all scenarios, and works out what that touches, the event first. */
  #addEvent(evaluation: Evaluation, event: number, touched: readonly number[]): void {
    for (const node of touched) evaluation.clear(node, node + 1);
    evaluation.assumeAlways(event);
    for (let i = 1, done = 0; i < touched.length; i++) {
      if (touched[i] >= done) done = evaluation.runAt(touched[i]);
    }
  }
}

/** A pair is looked for: of which event, with those of which block, for which top. */
type Added = {
  readonly event: number;
  readonly block: number;
  readonly top: number;
  readonly together: readonly Evaluation[];
};

/** A node and everything that rests on it among the nodes marked, whole rings, in order. */
function above({ start, inputs, end }: Circuit, node: number, isMarked: Uint8Array): number[] {
  const nodes = [node];
  const isAbove = new Uint8Array(end.length);
  isAbove[node] = 1;
  for (let first = node + 1; first < end.length; first = end[first]) {
    if (isMarked[first] === 0) continue;
    const stop = start[end[first]];
    let at = start[first];
    while (at < stop && isAbove[inputs[at]] === 0) at++;
    if (at === stop) continue;
    for (let member = first; member < end[first]; member++) {
      isAbove[member] = 1;
      nodes.push(member);
    }
  }
  return nodes;
}
