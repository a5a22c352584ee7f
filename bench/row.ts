/** One line of a benchmark's table, by column. */
export type Row = Readonly<Record<string, string>>;

/** A benchmark: what it is asked for by, what its table says, and its rows, each when it is measured. */
export type Benchmark = {
  readonly name: string;
  readonly title: string;
  /** Takes so long that it runs only when it is asked for by name. */
  readonly isAskedForOnly?: true;
  readonly run: (isQuick: boolean, minutes?: number) => Iterable<Row> | AsyncIterable<Row>;
};

/** Milliseconds in three digits, with their unit. */
export function timeWords(milliseconds: number): string {
  return milliseconds >= 1000
    ? `${threeDigits(milliseconds / 1000)} s`
    : `${threeDigits(milliseconds)} ms`;
}

/** Bytes in three digits, with their unit. */
export function byteWords(bytes: number): string {
  return `${threeDigits(bytes / 2 ** 20)} MiB`;
}

/** How many times the one is the other: `23.1 x`. */
export function timesWords(larger: number, smaller: number): string {
  return `${threeDigits(larger / smaller)} x`;
}

function threeDigits(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en", { maximumFractionDigits: 9 });
}
