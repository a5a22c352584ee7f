import { actorOf } from "../../people/actor-of.ts";
import type { Services } from "../operation.ts";
import { entriesOf } from "./entries-of.ts";
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
  const told = await retellIncident({ record, journal }, added);
  return told ?? { revision: undefined, entries: entriesOf(await journal.append(added)) };
}
