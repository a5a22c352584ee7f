import type { Outcome } from "../observation.ts";
import type { MinuteBook } from "./minute-book.ts";
import type { MinuteRow } from "./minute-row.ts";
import {
  type OwnEnd,
  type Placed,
  placeConnection,
  type Surroundings,
} from "./place-connection.ts";

/** How many connections were seen since it was asked last, and what of them is known. */
type Tallied = {
  readonly seen: number;
  readonly attributed: number;
  /** Connections within the machine, of which the kernel counts both ends. */
  readonly inner: number;
};

/** Takes connections as they begin, go on and end, puts them in their rows and counts them. */
export type ConnectionTally = {
  /** A connection began, and this became of it; returns what its further life is told to. */
  readonly begin: (end: OwnEnd, outcome: Outcome) => TalliedConnection;
  /** A connection goes on that began before anybody looked. */
  readonly goOn: (end: OwnEnd) => TalliedConnection;
  readonly take: () => Tallied;
};

/** Where a connection is counted; nowhere where its other end is. */
export type TalliedConnection = { readonly row?: MinuteRow; readonly isOutgoing: boolean };

/** A tally of the connections of a namespace, whose rows are in the book of the machine. */
export function connectionTally(book: MinuteBook, around: Surroundings): ConnectionTally {
  let tallied = { seen: 0, attributed: 0, inner: 0 };
  const toConnection = (placed: Placed): TalliedConnection => {
    if (placed.kind === "inner") return { isOutgoing: false };
    return { row: book.row(placed.place), isOutgoing: placed.isOutgoing };
  };
  return {
    begin: (end, outcome) => {
      const placed = placeConnection(end, around);
      const connection = toConnection(placed);
      if (placed.kind === "inner") tallied.inner++;
      else {
        tallied.seen++;
        if (placed.isAttributed) tallied.attributed++;
      }
      const { row } = connection;
      if (row !== undefined) {
        row.began.set(outcome, (row.began.get(outcome) ?? 0) + 1);
        row.hasChanged = true;
      }
      return connection;
    },
    goOn: (end) => toConnection(placeConnection(end, around)),
    take: () => {
      const taken = tallied;
      tallied = { seen: 0, attributed: 0, inner: 0 };
      return taken;
    },
  };
}
