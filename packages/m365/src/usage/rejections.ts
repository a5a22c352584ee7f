import type { Fault } from "./cells.ts";

/** Rows that were left out for one reason: how many, and the first of them. */
export type Rejection = {
  /** The title of the column, if it is one cell that is wrong. */
  readonly column?: string;
  readonly why: string;
  readonly rows: number;
  readonly first: readonly { readonly line: number; readonly value: string }[];
};

/** Collects faults by their reason. */
export type Rejections = {
  readonly add: (fault: Fault, line: number) => void;
  readonly list: () => readonly Rejection[];
};

const shown = 3;
const longestValue = 60;

/** No faults yet. Of each reason the first three are kept, whatever their number. */
export function rejections(): Rejections {
  const byReason = new Map<string, Rejection>();
  return {
    add: ({ column, why, value }, line) => {
      const reason = `${column ?? ""} ${why}`;
      const { rows, first } = byReason.get(reason) ?? { rows: 0, first: [] };
      const example = { line, value: value.slice(0, longestValue) };
      byReason.set(reason, {
        ...(column === undefined ? {} : { column }),
        why,
        rows: rows + 1,
        first: rows < shown ? [...first, example] : first,
      });
    },
    list: () => [...byReason.values()],
  };
}
