import type { JournalEntry, JournalNote, Occasion } from "@mainstay/plan";
import type { Actor } from "../people/actor.ts";

/**
 * What is written while an exercise or an incident goes on. Entries are added and never changed; `holdJournal` says how a journal
 * of another kind answers alike.
 */
export interface Journal {
  /**
   * Adds entries, on disk when it resolves, and gives each as it is kept. One that came already changes nothing and is given as it
   * was kept first, so that a device that repeats what it wrote until it is answered loses nothing and writes nothing twice.
   */
  readonly append: (added: Added) => Promise<Appended>;
  /** All entries of an occasion, in the order of what happened (`inJournalOrder`). */
  readonly read: (occasion: Occasion) => Promise<readonly JournalEntry[]>;
}

/** What somebody adds to the journal of an occasion, and when it came. */
export type Added = {
  readonly occasion: Occasion;
  readonly notes: readonly JournalNote[];
  readonly author: Actor;
  readonly at: Date;
};

/** Entries as they are kept, in the order in which they were given; or the id that the journal of another occasion has. */
export type Appended =
  | { readonly kind: "kept"; readonly entries: readonly JournalEntry[] }
  | { readonly kind: "elsewhere"; readonly id: string };
