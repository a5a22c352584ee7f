/** How far a question is: the share that is done, 0 to 1, and how many rows were read for it. */
export type Progress = { readonly share: number; readonly rows: number };

/** In what is shared, whole numbers of 32 bits: whether the question is called off; how much of it is done, in thousandths; how many rows it has read. */
const [calledOff, thousandthsDone, rowsRead, numbers] = [0, 1, 2, 3];

/** What a thread and whoever asks it share of the one question that it is at. */
export class SharedProgress {
  readonly buffer: SharedArrayBuffer;
  readonly #shared: Int32Array;

  constructor(buffer = new SharedArrayBuffer(numbers * Int32Array.BYTES_PER_ELEMENT)) {
    this.buffer = buffer;
    this.#shared = new Int32Array(buffer);
  }

  /** Begins with the next question, of which nothing is done. */
  begin(): void {
    for (let at = 0; at < numbers; at++) Atomics.store(this.#shared, at, 0);
  }

  tell({ share, rows }: Progress): void {
    Atomics.store(this.#shared, thousandthsDone, Math.floor(share * 1000));
    Atomics.store(this.#shared, rowsRead, rows);
  }

  get told(): Progress {
    return {
      share: Atomics.load(this.#shared, thousandthsDone) / 1000,
      rows: Atomics.load(this.#shared, rowsRead),
    };
  }

  callOff(): void {
    Atomics.store(this.#shared, calledOff, 1);
  }

  get isCalledOff(): boolean {
    return Atomics.load(this.#shared, calledOff) === 1;
  }
}
