import { retoldIncident } from "@mainstay/analysis";
import { editBetween, type HappeningKind, type JournalEntry } from "@mainstay/plan";
import { type Added, appendEntries, keptEntry } from "@mainstay/store";
import { invalid } from "../edits/invalid.ts";
import type { Services } from "../operation.ts";
import { entriesOf } from "./entries-of.ts";

/** What came of it: the revision of the plan, and the entries. */
type Retold = { readonly revision: number; readonly entries: readonly JournalEntry[] };

/** What may change the record. */
const telling: ReadonlySet<HappeningKind> = new Set([
  "restated",
  "activated",
  "ended",
  "withdrawal",
]);

/**
 * Keeps entries together with what the record of an incident is by them: that it ended, that procedures began, how it is put right.
 * Both come or neither: what the plan cannot be is refused, and so is an entry of another journal. Gives the revision that it made,
 * and the entries as they are kept; undefined, and keeps nothing, where the record stays as it is.
 */
export async function retellIncident(
  { record, journal }: Pick<Services, "record" | "journal">,
  added: Added,
): Promise<Retold | undefined> {
  const { occasion, author, at } = added;
  const { collection, id } = occasion;
  if (collection !== "incidents" || !added.notes.some(({ what }) => telling.has(what.kind)))
    return undefined;
  // As the journal is to keep them: a clock that is ahead says nothing of a time to come here either.
  const notes = added.notes.map((note) => keptEntry(note, added));
  for (;;) {
    const kept = await journal.read(occasion);
    const { plan, revision } = record.head;
    const known = plan.incidents.find((one) => one.id === id);
    if (known === undefined || known.reviewed !== undefined) return undefined;
    const told = retoldIncident(known, { journal: kept, notes });
    const incidents = plan.incidents.map((one) => (one === known ? told : one));
    const edit = editBetween(plan, { ...plan, incidents });
    if (edit.length === 0) return undefined;
    const reason = `What the journal of the incident ${known.name} says`;
    let entries: readonly JournalEntry[] = [];
    const outcome = await record.commit({ edit, author, at, reason }, revision, {
      also: async (trx) => {
        entries = entriesOf(await appendEntries(trx, added));
      },
    });
    if (outcome.kind === "committed") return { revision: outcome.head.revision, entries };
    if (outcome.kind === "invalid") throw invalid(outcome.problems);
  }
}
