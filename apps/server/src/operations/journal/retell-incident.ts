import { retoldIncident } from "@mainstay/analysis";
import { editBetween, type HappeningKind } from "@mainstay/plan";
import { type Added, keptEntry } from "@mainstay/store";
import { invalid } from "../edits/invalid.ts";
import type { Services } from "../operation.ts";

/** What may change the record. */
const telling: ReadonlySet<HappeningKind> = new Set([
  "restated",
  "activated",
  "ended",
  "withdrawal",
]);

/**
 * Puts into the record of an incident what is about to come to its journal: that it ended, that procedures began, how it is put
 * right. It comes before the entries, so that what the plan cannot be is refused with them; sent again, it changes nothing more.
 * Gives the revision that it made, if it did.
 */
export async function retellIncident(
  { record, journal }: Pick<Services, "record" | "journal">,
  added: Added,
): Promise<number | undefined> {
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
    const proposal = { edit, author, at, reason };
    const outcome = await record.commit(proposal, revision);
    if (outcome.kind === "committed") return outcome.head.revision;
    if (outcome.kind === "invalid") throw invalid(outcome.problems);
  }
}
