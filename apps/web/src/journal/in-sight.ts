import { inJournalOrder, type JournalEntry, type JournalNote, type Occasion } from "@mainstay/plan";
import type { WaitingNote } from "./waiting-notes.ts";

/** A journal as its page shows it: all that the server shows, and all that this device has besides, each once. */
export type InSight = {
  readonly entries: readonly JournalEntry[];
  /** The ids of what the server is not known to have. */
  readonly waiting: ReadonlySet<string>;
  /** What the server will not take as it is. */
  readonly refused: readonly WaitingNote[];
  /** The ids of what this device need not keep any more, as the server shows it. */
  readonly shown: readonly string[];
};

/** What the server showed last, together with what this device wrote, as whoever is at it. */
export function inSight(
  known: readonly JournalEntry[],
  notes: readonly WaitingNote[],
  { occasion, account }: { readonly occasion: Occasion; readonly account: string | undefined },
): InSight {
  const there = new Set(known.map(({ id }) => id));
  const left = notes.filter(({ id }) => !there.has(id));
  const open = left.filter(({ refused }) => refused === undefined);
  const own = open.map(
    (note): JournalEntry => ({
      ...toNote(note),
      occasion,
      received: note.at,
      author: { ...(account === undefined ? {} : { id: account }), name: note.writer },
    }),
  );
  return {
    entries: [...known, ...own].toSorted(inJournalOrder),
    waiting: new Set(open.filter(({ came }) => came !== true).map(({ id }) => id)),
    refused: left.filter(({ refused }) => refused !== undefined),
    shown: notes.filter(({ id }) => there.has(id)).map(({ id }) => id),
  };
}

/** What of it goes to the server. */
export function toNote({ id, at, what }: WaitingNote): JournalNote {
  return { id, at, what };
}
