import type { LiveJournal } from "../../journal/use-journal.ts";

/** Writes what happens into the journal; not there for who may not write such an entry, or once it is over. */
export type Act = LiveJournal["add"];
