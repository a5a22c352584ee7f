import { inJournalOrder, type JournalEntry } from "@mainstay/plan";
import type { Added, Journal } from "../journal.ts";
import { keptEntry } from "../kept-entry.ts";

/** Journals that are gone with the process: what `Journal` promises, as plainly as it can be said. */
export function journalInMemory(): Journal {
  const kept = new Map<string, JournalEntry>();
  const entriesOf = (added: Added) => added.notes.map((note) => keptEntry(note, added));
  const elsewhereOf = (added: Added) =>
    entriesOf(added).find(({ id }) => {
      const { collection, id: record } = kept.get(id)?.occasion ?? added.occasion;
      return collection !== added.occasion.collection || record !== added.occasion.id;
    })?.id;
  return {
    append: async (added) => {
      const entries = entriesOf(added);
      const elsewhere = elsewhereOf(added);
      if (elsewhere !== undefined) return { kind: "elsewhere", id: elsewhere };
      for (const entry of entries) if (!kept.has(entry.id)) kept.set(entry.id, entry);
      return { kind: "kept", entries: entries.map((entry) => kept.get(entry.id) ?? entry) };
    },
    read: async ({ collection, id }) =>
      [...kept.values()]
        .filter(({ occasion }) => occasion.collection === collection && occasion.id === id)
        .toSorted(inJournalOrder),
  };
}
