import type { Circuit } from "../circuit/circuit.ts";
import { Evaluation, scenariosAtOnce } from "../circuit/evaluation.ts";
import { toCircuit, type TreeCircuit } from "./evaluate.ts";
import type { FaultTree } from "./fault-tree.ts";

/**
 * All minimal cuts of up to one event (single points of failure) or two, by trying every event and every pair of them:
 * exact, and no diagram is built. Each is a list of events in rising order; by order, then by the events. With negation
 * these are minimal p-cuts: all other events are absent. A top that happens when nothing does has one cut, the empty one.
 */
export function smallCuts(tree: FaultTree, order: 1 | 2): readonly (readonly number[])[] {
  const trial = new Trial(toCircuit(tree), tree.events.length);
  if (trial.happensByItself()) return [[]];
  const singles = trial.singles();
  const cuts = singles.map((event) => [event]);
  return order === 1 ? cuts : [...cuts, ...trial.pairs(new Set(singles))];
}

/** Tries each event alone, an event a scenario; then pairs, by adding an event to all scenarios of what follows it. */
class Trial {
  readonly #circuit: Circuit;
  readonly #top: number;
  readonly #events: number;
  /** The evaluations of the first events alone, of the next, and so on. */
  readonly #alone: readonly Evaluation[];

  constructor({ circuit, top }: TreeCircuit, events: number) {
    this.#circuit = circuit;
    this.#top = top;
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

  happensByItself(): boolean {
    const block = Math.floor(this.#events / scenariosAtOnce);
    return this.#alone[block].happens(this.#top, this.#events % scenariosAtOnce);
  }

  singles(): readonly number[] {
    return this.#alone.flatMap((evaluation, block) =>
      Array.from(
        evaluation.scenariosOf(this.#top),
        (scenario) => block * scenariosAtOnce + scenario,
      ),
    );
  }

  /** The pairs that bring the top about and of which neither event does so alone. */
  pairs(singles: ReadonlySet<number>): readonly (readonly [number, number])[] {
    const isBelowTop = below(this.#circuit, this.#top);
    const together = this.#alone.map((alone) => alone.copy());
    const pairs: (readonly [number, number])[] = [];
    for (let event = 0; event < this.#events; event++) {
      if (singles.has(event) || isBelowTop[event] === 0) continue;
      const touched = above(this.#circuit, event, isBelowTop);
      for (let block = Math.floor(event / scenariosAtOnce); block < together.length; block++) {
        const first = block * scenariosAtOnce;
        this.#addEvent(together[block], event, touched);
        for (const scenario of together[block].scenariosOf(this.#top)) {
          const other = first + scenario;
          if (other > event && other < this.#events && !singles.has(other))
            pairs.push([event, other]);
        }
        for (const node of touched) together[block].take(this.#alone[block], node);
      }
    }
    return pairs;
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

/** Marks the nodes that the top rests on, and the top. */
function below({ start, inputs, end }: Circuit, top: number): Uint8Array {
  const isBelow = new Uint8Array(end.length);
  isBelow[top] = 1;
  const waiting = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let at = start[node]; at < start[node + 1]; at++) {
      if (isBelow[inputs[at]] === 1) continue;
      isBelow[inputs[at]] = 1;
      waiting.push(inputs[at]);
    }
  }
  return isBelow;
}

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
