/** What a value of a text holds: nothing that a path could lead into, fields (each a key and a value), or items. */
export const holding = { nothing: 0, fields: 1, items: 2 } as const;

/**
 * The values of a text in the order in which they begin, keys among them: a field is two values, its key and what it
 * has. A value is known by its position in these lists.
 */
export type Outline = {
  readonly length: number;
  /** What each holds, as `holding` says. */
  readonly holds: Uint8Array;
  /** Where each begins, in characters; -1 where nothing is written, as behind `needs:`. */
  readonly offsets: Int32Array;
  /** For each the first value behind it that is not inside it. */
  readonly nexts: Int32Array;
  /** What a key says; undefined if it is more than one text. */
  readonly nameOf: (key: number) => string | undefined;
};

/** An outline in the making: its values are told in the order in which they begin and end. */
export type OutlineBuilder = {
  readonly begin: (holds: "fields" | "items", offset: number) => void;
  readonly end: () => void;
  readonly add: (offset: number) => void;
  /** Whether the next value is an item. */
  readonly isInItems: () => boolean;
  /** What has been told. `read` says what a value without parts says that begins at an offset. */
  readonly outline: (read: (value: number, offset: number) => string) => Outline;
};

/** Begins an outline. Typed arrays, for a text may have millions of values. */
export function buildOutline(): OutlineBuilder {
  let [holds, offsets, nexts] = [new Uint8Array(64), new Int32Array(64), new Int32Array(64)];
  let length = 0;
  const open: number[] = [];
  const push = (held: number, offset: number) => {
    if (length === holds.length) {
      holds = doubled(holds, new Uint8Array(2 * length));
      offsets = doubled(offsets, new Int32Array(2 * length));
      nexts = doubled(nexts, new Int32Array(2 * length));
    }
    holds[length] = held;
    offsets[length] = offset;
    nexts[length] = ++length;
  };
  return {
    begin: (held, offset) => {
      open.push(length);
      push(holding[held], offset);
    },
    end: () => {
      const begun = open.pop();
      if (begun !== undefined) nexts[begun] = length;
    },
    add: (offset) => push(holding.nothing, offset),
    isInItems: () => holds[open[open.length - 1]] === holding.items,
    outline: (read) => ({
      length,
      holds,
      offsets,
      nexts,
      nameOf: (key) => (holds[key] === holding.nothing ? read(key, offsets[key]) : undefined),
    }),
  };
}

function doubled<Numbers extends Uint8Array | Int32Array>(
  filled: Numbers,
  empty: Numbers,
): Numbers {
  empty.set(filled);
  return empty;
}

/** The keys of a value that holds fields; what a key has stands at `nexts[key]`. */
export function* keysOf({ nexts }: Outline, value: number): Generator<number> {
  const end = nexts[value];
  for (let key = value + 1; key < end; key = nexts[nexts[key]]) yield key;
}
