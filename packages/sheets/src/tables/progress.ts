/** How far work is: a share from 0 to 1, and how many rows were read; what is thrown there ends the work. */
export type OnProgress = (share: number, rows: number) => void;

/** Tells how far the reading of files is, in their bytes, as a part of all that is to be done. */
export class ReadingProgress {
  rows = 0;
  readonly #bytes: number;
  readonly #onProgress: OnProgress;
  #done = 0;

  /** Of so many bytes in all. */
  constructor(bytes: number, onProgress: OnProgress) {
    this.#bytes = bytes;
    this.#onProgress = onProgress;
  }

  /** Tells that so many bytes more were read. */
  readonly advance = (bytes: number): void => {
    this.#done += bytes;
    this.#onProgress(readingShare * Math.min(1, this.#done / this.#bytes), this.rows);
  };
}

/** So much of the work is reading. */
export const readingShare = 0.5;
