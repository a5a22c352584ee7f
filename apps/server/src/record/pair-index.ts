/** So many rows are there; pairs of characters that share one only make for a few candidates more. */
const rows = 4096;

/**
 * In which of many texts each pair of neighbouring characters occurs. A text that contains another has all of its pairs,
 * so only those that have the rarest of them need to be read.
 */
export class PairIndex {
  readonly #count: number;
  /** The texts of row `i` are `#texts[#start[i]]` to `#texts[#end[i] - 1]`, in order. */
  readonly #start = new Uint32Array(rows + 1);
  readonly #end: Uint32Array;
  readonly #texts: Uint32Array;

  constructor(texts: readonly string[]) {
    this.#count = texts.length;
    for (const text of texts) for (const row of rowsOf(text)) this.#start[row + 1]++;
    for (let row = 0; row < rows; row++) this.#start[row + 1] += this.#start[row];
    this.#end = this.#start.slice();
    this.#texts = new Uint32Array(this.#start[rows]);
    for (const [at, text] of texts.entries()) {
      for (const row of rowsOf(text)) {
        const end = this.#end[row];
        const isThere = end > this.#start[row] && this.#texts[end - 1] === at;
        if (!isThere) this.#texts[this.#end[row]++] = at;
      }
    }
  }

  /** The positions of the texts that may contain a text, in order: all that do, and some that do not. */
  candidates(wanted: string): Iterable<number> {
    const lengths = rowsOf(wanted).map((row) => this.#end[row] - this.#start[row]);
    if (lengths.length === 0) return Array.from({ length: this.#count }, (_, at) => at);
    const rarest = rowsOf(wanted)[lengths.indexOf(Math.min(...lengths))];
    return this.#texts.subarray(this.#start[rarest], this.#end[rarest]);
  }
}

function rowsOf(text: string): readonly number[] {
  const found: number[] = [];
  for (let at = 1; at < text.length; at++) {
    found.push((text.charCodeAt(at - 1) * 67 + text.charCodeAt(at)) & (rows - 1));
  }
  return found;
}
