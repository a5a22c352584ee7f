import { type Circuit, odd } from "./circuit.ts";
import { dependentsIn } from "./dependents.ts";
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
  readonly #partial: Int32Array;
  readonly #result = new Int32Array(wordsPerNode);
  /** In rings, which nodes have an input that has grown since they were worked out. */
  readonly #isOpen: Uint8Array;
  readonly #rounds = new Map<number, number>();
  #dependents: Pick<Circuit, "start" | "inputs"> | undefined;
  /** A binary counter for each of 32 scenarios, bit by bit. */
  readonly #counters = new Int32Array(32);

  constructor(circuit: Circuit) {
    const size = circuit.atLeast.length;
    this.#circuit = circuit;
    this.#state = new Uint8Array(size);
    this.#words = new Int32Array(size * wordsPerNode);
    this.#partial = new Int32Array(widestRow(circuit) + 1);
    this.#isOpen = new Uint8Array(size);
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
    else this.#visitRing(first, stop);
    return stop;
  }

  /** How often, at the most so far, late nodes of the ring that starts with a node had anything new. */
  roundsAt(first: number): number {
    return this.#rounds.get(first) ?? 0;
  }

  /** Whether a node happens in any scenario. */
  happensAtAll(node: number): boolean {
    return this.#state[node] !== inNone;
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

  #visitRing(first: number, stop: number): void {
    const late = this.#circuit.late[first];
    let rounds = 0;
    this.#isOpen.fill(1, first, stop);
    for (;;) {
      while (this.#visitOpen(first, late));
      if (!this.#visitOpen(late, stop)) break;
      rounds++;
    }
    if (rounds > this.roundsAt(first)) this.#rounds.set(first, rounds);
  }

  /** Works out the nodes that have an input that has grown; whether any of them grows. */
  #visitOpen(first: number, stop: number): boolean {
    const { start, inputs } = (this.#dependents ??= dependentsIn(this.#circuit));
    let isGrown = false;
    for (let node = first; node < stop; node++) {
      if (this.#isOpen[node] === 0) continue;
      this.#isOpen[node] = 0;
      if (!this.#visit(node)) continue;
      isGrown = true;
      for (let at = start[node]; at < start[node + 1]; at++) this.#isOpen[inputs[at]] = 1;
    }
    return isGrown;
  }

  /** Adds the scenarios in which a node happens by its inputs; whether there are more of them than before. */
  #visit(node: number): boolean {
    const { start, inputs, atLeast } = this.#circuit;
    const state = this.#state;
    const partial = this.#partial;
    if (state[node] === inAll) return false;
    let count = 0;
    let certain = 0;
    const enough = atLeast[node];
    const stop = start[node + 1];
    for (let at = start[node]; at < stop; at++) {
      const input = inputs[at];
      const known = state[input];
      if (known === inAll) {
        if (++certain === enough) return this.#always(node);
        continue;
      }
      partial[count] = input * wordsPerNode;
      count += known;
    }
    const left = enough - certain;
    if (enough === odd) this.#differ(count, certain);
    else if (enough === 0) return this.#always(node);
    else if (left > count) return false;
    else if (left === 1) this.#unite(count, 0);
    else if (left === count) this.#unite(count, -1);
    else if (left === 2) this.#findTwo(count);
    else this.#count(count, left);
    return this.#add(node);
  }

  #always(node: number): boolean {
    this.#state[node] = inAll;
    return true;
  }

  /**
   * Unites the partial inputs, or with `flip` -1 intersects them: not to happen in one is not to happen. Four words at a
   * time, kept in registers, because most of the time of a large circuit is spent here.
   */
  #unite(count: number, flip: 0 | -1): void {
    const words = this.#words;
    const partial = this.#partial;
    const result = this.#result;
    for (let word = 0; word < wordsPerNode; word += 4) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let i = 0; i < count; i++) {
        const from = partial[i] + word;
        a |= words[from] ^ flip;
        b |= words[from + 1] ^ flip;
        c |= words[from + 2] ^ flip;
        d |= words[from + 3] ^ flip;
      }
      result[word] = a ^ flip;
      result[word + 1] = b ^ flip;
      result[word + 2] = c ^ flip;
      result[word + 3] = d ^ flip;
    }
  }

  #findTwo(count: number): void {
    const words = this.#words;
    const partial = this.#partial;
    for (let word = 0; word < wordsPerNode; word++) {
      let once = 0;
      let twice = 0;
      for (let i = 0; i < count; i++) {
        const input = words[partial[i] + word];
        twice |= once & input;
        once |= input;
      }
      this.#result[word] = twice;
    }
  }

  /** Counters start so that they overflow when there are enough; overflown once, for good. */
  #count(count: number, enough: number): void {
    const words = this.#words;
    const partial = this.#partial;
    const counters = this.#counters;
    const bits = 32 - Math.clz32(enough - 1);
    const start = (1 << bits) - enough;
    for (let word = 0; word < wordsPerNode; word++) {
      for (let bit = 0; bit < bits; bit++) counters[bit] = -((start >> bit) & 1);
      let isOver = 0;
      for (let i = 0; i < count; i++) {
        let carry = words[partial[i] + word];
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
    const partial = this.#partial;
    for (let word = 0; word < wordsPerNode; word++) {
      let isOdd = -(certain & 1);
      for (let i = 0; i < count; i++) isOdd ^= words[partial[i] + word];
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
