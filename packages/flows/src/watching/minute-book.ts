import type { ObservedMinute } from "../observations/observation-batch.ts";
import { foldCrowds } from "./fold-crowds.ts";
import {
  clearRow,
  type MinuteRow,
  minuteRow,
  type RowPlace,
  toObservedMinute,
} from "./minute-row.ts";

/** Which rows are told: those in which something began or ended, or also those of what only goes on. */
export type Wanted = "changed" | "all";

/** What was seen between whom since it was told last. */
export type MinuteBook = {
  /** The row of a place, new if there was none. */
  readonly row: (place: RowPlace) => MinuteRow;
  readonly rows: () => Iterable<MinuteRow>;
  /** Tells what has gathered, as that of a minute, and forgets all that is over. */
  readonly tell: (minute: number, wanted: Wanted) => readonly ObservedMinute[];
};

/** A book that nothing is in yet. */
export function minuteBook(): MinuteBook {
  const rows = new Map<string, MinuteRow>();
  return {
    row: (place) => {
      const key = keyOf(place);
      const known = rows.get(key);
      if (known !== undefined) return known;
      const row = minuteRow(place);
      rows.set(key, row);
      return row;
    },
    rows: () => rows.values(),
    tell: (minute, wanted) => {
      const due = [...rows.values()].filter(({ hasChanged }) => wanted === "all" || hasChanged);
      const told = foldCrowds(due).map((row) => toObservedMinute(row, minute));
      const isTold = new Set(due);
      for (const [key, row] of rows) if (isTold.has(row) && !clearRow(row)) rows.delete(key);
      return told;
    },
  };
}

function keyOf({ client, server, port }: RowPlace): string {
  return [client, server]
    .flatMap(({ address, process, unit }) => [address, process, unit])
    .concat(String(port))
    .join("\n");
}
