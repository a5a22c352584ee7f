import type { AddressBook, KnownAddress } from "../addresses/address-book.ts";
import { numberIn } from "../text/number-in.ts";
import { portOf } from "./transport.ts";

/**
 * The cells of a line that are wanted, by their number among those. They are cut by where they stand: a text for each cell of each
 * line would be most of what reading costs, and most cells are numbers and addresses.
 */
export type Cells = {
  /** Goes on to another line; false where it ends before the last of the cells. */
  readonly cut: (line: string) => boolean;
  readonly text: (cell: number) => string;
  /** Whether a cell is a text. */
  readonly is: (cell: number, text: string) => boolean;
  /** The number that a cell is; NaN for none. */
  readonly number: (cell: number) => number;
  /** The port that a cell is; -1 for none. */
  readonly port: (cell: number) => number;
  readonly address: (cell: number, addresses: AddressBook) => KnownAddress | undefined;
};

/** How lines are cut: at what, which columns they have and which of them are wanted. A column that there is not has empty cells. */
export type CellLayout = {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly wanted: readonly string[];
};

/** Cells of no line yet. */
export function cellsOf({ delimiter, columns, wanted }: CellLayout): Cells {
  const slots = columns.map((column) => wanted.indexOf(column));
  const last = slots.findLastIndex((slot) => slot !== -1);
  const starts = wanted.map(() => 0);
  const ends = wanted.map(() => 0);
  let line = "";
  const start = (cell: number): number => starts[cell] ?? 0;
  const end = (cell: number): number => ends[cell] ?? 0;

  return {
    cut: (next) => {
      line = next;
      let from = 0;
      for (let column = 0; column <= last; column++) {
        let to = next.indexOf(delimiter, from);
        if (to === -1) {
          if (column < last) return false;
          to = next.length;
        }
        const slot = slots[column] ?? -1;
        if (slot !== -1) {
          starts[slot] = from;
          ends[slot] = to;
        }
        from = to + 1;
      }
      return true;
    },
    text: (cell) => line.slice(start(cell), end(cell)),
    is: (cell, text) =>
      end(cell) - start(cell) === text.length && line.startsWith(text, start(cell)),
    number: (cell) => numberIn(line, start(cell), end(cell)),
    port: (cell) => portOf(line, start(cell), end(cell)),
    address: (cell, addresses) => addresses.find(line, start(cell), end(cell)),
  };
}
