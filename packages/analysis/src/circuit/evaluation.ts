import { type Circuit, odd } from "./circuit.ts";
import type { Tally } from "./tally.ts";

/** How many scenarios an evaluation follows at once, as the bits of so many words for each node. */
export const scenariosAtOnce = 512;
export const wordsPerNode = scenariosAtOnce / 32;

/** In which scenarios a node happens. Only if it happens in some and not in others do its words count. */
const inNone = 0;
const inSome = 1;
const inAll = 2;

/**
 * Follows a circuit through many scenarios at once. What is assumed happens; `run` adds what comes of it, in one sweep
 * over the nodes, rings until nothing more happens. A node that happens in no scenario, or in all, costs next to nothing.
 */
export class Evaluation {
  readonly #circuit: Circuit;
  readonly #state: Uint8Array;
  readonly #words: Int32Array;
  /** Where the words are of those inputs of the node under work that happen in some scenarios only. */
  readonly #open: Int32Array;
  readonly #result = new Int32Array(wordsPerNode);
  /** A binary counter for each of 32 scenarios, bit by bit. */
  readonly #counters = new Int32Array(32);

  constructor(circuit: Circuit) {
    const size = circuit.atLeast.length;
    this.#circuit = circuit;
    this.#state = new Uint8Array(size);
    this.#words = new Int32Array(size * wordsPerNode);
    this.#open = new Int32Array(widestRow(circuit) + 1);
  }

  /** Makes the nodes from `first` to before `stop` happen in no scenario. */
  clear(first = 0, stop = this.#state.length): void {
    this.#state.fill(inNone, first, stop);
  }

  /** Makes a node happen in one scenario, whatever its inputs. */
  assume(node: number, scenario: number): void {
    const from = node * wordsPerNode;
    if (this.#state[node] === inAll) return;
    if (this.#state[node] === inNone) this.#words.fill(0, from, from + wordsPerNode);
    this.#state[node] = inSome;
    this.#words[from + (scenario >>> 5)] |= 1 << (scenario & 31);
  }

  /** Makes a node happen in all scenarios. */
  assumeAlways(node: number): void {
    this.#state[node] = inAll;
  }

  /** Another evaluation of the circuit that is where this one is. */
  copy(): Evaluation {
    const copy = new Evaluation(this.#circuit);
    copy.#state.set(this.#state);
    copy.#words.set(this.#words);
    return copy;
  }

  /** Takes a node over as it is in another evaluation of the circuit. */
  take(from: Evaluation, node: number): void {
    const state = from.#state[node];
    this.#state[node] = state;
    if (state !== inSome) return;
    const start = node * wordsPerNode;
    for (let at = start; at < start + wordsPerNode; at++) this.#words[at] = from.#words[at];
  }

  /** Works out the nodes from `first` on. */
  run(first = 0): void {
    for (let node = first; node < this.#state.length; ) node = this.runAt(node);
  }

  /** Works out one node, or the ring that starts with it; the node after. */
  runAt(first: number): number {
    const stop = this.#circuit.end[first];
    if (stop === first + 1) this.#visit(first);
    else while (this.#visitAll(first, stop));
    return stop;
  }

  happens(node: number, scenario: number): boolean {
    return ((this.wordOf(node, scenario >>> 5) >>> (scenario & 31)) & 1) === 1;
  }

  /** The scenarios in which a node happens, as the bits of one of its words. */
  wordOf(node: number, word: number): number {
    const state = this.#state[node];
    if (state === inSome) return this.#words[node * wordsPerNode + word];
    return state === inAll ? -1 : 0;
  }

  /** The scenarios in which a node happens, in order. */
  *scenariosOf(node: number): Iterable<number> {
    for (let word = 0; word < wordsPerNode; word++) {
      for (let bits = this.wordOf(node, word); bits !== 0; bits &= bits - 1)
        yield word * 32 + 31 - Math.clz32(bits & -bits);
    }
  }

  /** Counts the scenarios in which a node happens. */
  countIn(tally: Tally, node: number): void {
    const state = this.#state[node];
    if (state === inAll) tally.addAll();
    else if (state === inSome) tally.add(this.#words, node * wordsPerNode);
  }

  #visitAll(first: number, stop: number): boolean {
    let isGrown = false;
    for (let node = first; node < stop; node++) isGrown = this.#visit(node) || isGrown;
    return isGrown;
  }

  /** Adds the scenarios in which a node happens by its inputs; whether there are more of them than before. */
  #visit(node: number): boolean {
    const { start, inputs, atLeast } = this.#circuit;
    const state = this.#state;
    const open = this.#open;
    if (state[node] === inAll) return false;
    let count = 0;
    let certain = 0;
    const stop = start[node + 1];
    for (let at = start[node]; at < stop; at++) {
      const input = inputs[at];
      const known = state[input];
      open[count] = input * wordsPerNode;
      count += known & inSome;
      certain += known >> 1;
    }
    const enough = atLeast[node] - certain;
    if (atLeast[node] === odd) this.#differ(count, certain);
    else if (enough > count) return false;
    else if (enough <= 0) return this.#always(node);
    else if (enough === 1) this.#unite(count);
    else if (enough === count) this.#intersect(count);
    else this.#count(count, enough);
    return this.#add(node);
  }

  #always(node: number): boolean {
    this.#state[node] = inAll;
    return true;
  }

  /** Four words at a time, kept in registers: most of the time of a large circuit is spent here. */
  #unite(count: number): void {
    const words = this.#words;
    const open = this.#open;
    const result = this.#result;
    for (let word = 0; word < wordsPerNode; word += 4) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let i = 0; i < count; i++) {
        const from = open[i] + word;
        a |= words[from];
        b |= words[from + 1];
        c |= words[from + 2];
        d |= words[from + 3];
      }
      result[word] = a;
      result[word + 1] = b;
      result[word + 2] = c;
      result[word + 3] = d;
    }
  }

  #intersect(count: number): void {
    const words = this.#words;
    const open = this.#open;
    for (let word = 0; word < wordsPerNode; word++) {
      let common = -1;
      for (let i = 0; i < count; i++) common &= words[open[i] + word];
      this.#result[word] = common;
    }
  }

  /** Counters start so that they overflow when there are enough; overflown once, for good. */
  #count(count: number, enough: number): void {
    const words = this.#words;
    const open = this.#open;
    const counters = this.#counters;
    const bits = 32 - Math.clz32(enough - 1);
    const start = (1 << bits) - enough;
    for (let word = 0; word < wordsPerNode; word++) {
      for (let bit = 0; bit < bits; bit++) counters[bit] = -((start >> bit) & 1);
      let isOver = 0;
      for (let i = 0; i < count; i++) {
        let carry = words[open[i] + word];
        for (let bit = 0; bit < bits; bit++) {
          const before = counters[bit];
          counters[bit] = before ^ carry;
          carry &= before;
        }
        isOver |= carry;
      }
      this.#result[word] = isOver;
    }
  }

  #differ(count: number, certain: number): void {
    const words = this.#words;
    const open = this.#open;
    for (let word = 0; word < wordsPerNode; word++) {
      let isOdd = -(certain & 1);
      for (let i = 0; i < count; i++) isOdd ^= words[open[i] + word];
      this.#result[word] = isOdd;
    }
  }

  /** Adds the result to the scenarios in which a node happens already; whether that makes more of them. */
  #add(node: number): boolean {
    const words = this.#words;
    const result = this.#result;
    const from = node * wordsPerNode;
    const isFirst = this.#state[node] === inNone;
    let added = 0;
    let common = -1;
    for (let word = 0; word < wordsPerNode; word++) {
      const before = isFirst ? 0 : words[from + word];
      const after = before | result[word];
      words[from + word] = after;
      added |= after ^ before;
      common &= after;
    }
    if (added === 0) return false;
    this.#state[node] = common === -1 ? inAll : inSome;
    return true;
  }
}

function widestRow({ start }: Circuit): number {
  let widest = 0;
  for (let node = 0; node + 1 < start.length; node++)
    widest = Math.max(widest, start[node + 1] - start[node]);
  return widest;
}
