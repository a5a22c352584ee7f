import type { JournalEntry } from "@mainstay/plan";
import type { Appended } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";

/** The entries as they are kept. Throws a Refusal where the journal of another occasion has one of them. */
export function entriesOf(appended: Appended): readonly JournalEntry[] {
  if (appended.kind === "kept") return appended.entries;
  throw new Refusal(
    409,
    `The id ${appended.id} is of an entry in another journal: make a new one for each entry.`,
  );
}
