import type { JournalNote, Occasion } from "@mainstay/plan";
import type { Person } from "../operation.ts";

/** What somebody adds to the journal of an occasion. */
export type Written = {
  readonly person: Person;
  readonly occasion: Occasion;
  readonly notes: readonly JournalNote[];
};
