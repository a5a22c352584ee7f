import { actorOf } from "../../people/actor-of.ts";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";
import { retellIncident } from "./retell-incident.ts";
import type { Written } from "./written.ts";

/**
 * Keeps entries, and what the record of an incident is by them; gives the entries as they are kept, and the revision of the plan that
 * this made, if it made one. Throws a Refusal, and changes nothing, where the journal of another occasion has one of them.
 */
export async function writeJournal(
  { record, journal, now }: Pick<Services, "record" | "journal" | "now">,
  { person, occasion, notes }: Written,
) {
  const added = { occasion, notes, author: actorOf(person), at: now() };
  const elsewhere = await journal.elsewhere(added);
  if (elsewhere !== undefined) throw refusalOf(elsewhere);
  const revision = await retellIncident({ record, journal }, added);
  const appended = await journal.append(added);
  if (appended.kind === "elsewhere") throw refusalOf(appended.id);
  return { revision, entries: appended.entries };
}

function refusalOf(id: string): Refusal {
  return new Refusal(
    409,
    `The id ${id} is of an entry in another journal: make a new one for each entry.`,
  );
}
