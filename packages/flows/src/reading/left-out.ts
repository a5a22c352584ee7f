import { ownCopy } from "../text/own-copy.ts";

/** Rows that were left out for one reason: how many, and the first of them. */
export type LeftOut = {
  /** Whether they could not be read, or were read and tell of no connection between two machines. */
  readonly kind: "unreadable" | "no-connection";
  /** Why, as the end of a sentence that begins with the row. */
  readonly why: string;
  readonly rows: number;
  readonly first: readonly { readonly line: number; readonly value: string }[];
};

/** A row that is left out. */
type LeftOutRow = Pick<LeftOut, "kind" | "why"> & {
  readonly line: number;
  readonly value: string;
};

/** Counts rows that are left out by their reason. */
export type LeftOutRows = {
  readonly add: (row: LeftOutRow) => void;
  readonly list: () => readonly LeftOut[];
};

const shown = 3;
const longestValue = 80;

/** No rows yet. Of each reason the first three are kept, whatever their number. */
export function leftOutRows(): LeftOutRows {
  const byReason = new Map<string, { kind: LeftOut["kind"]; rows: number; first: Example[] }>();
  return {
    add: ({ kind, why, line, value }) => {
      const known = byReason.get(why);
      const reason = known ?? { kind, rows: 0, first: [] };
      if (known === undefined) byReason.set(ownCopy(why), reason);
      reason.rows++;
      if (reason.first.length < shown) {
        reason.first.push({ line, value: ownCopy(value.slice(0, longestValue)) });
      }
    },
    list: () =>
      Array.from(byReason, ([why, { kind, rows, first }]) => ({ kind, why, rows, first })),
  };
}

type Example = { readonly line: number; readonly value: string };
