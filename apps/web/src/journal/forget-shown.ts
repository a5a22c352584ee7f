import type { Occasion } from "@mainstay/plan";
import { queryClient } from "../server/query-client.ts";
import { addressOf, askJournalAgain, journalQuery } from "./journal-query.ts";
import { dropWaiting } from "./waiting-notes.ts";

/**
 * Has a journal asked again, and takes off this device what of a place the server shows then, also where the page of the journal has
 * been left meanwhile. Where it is not answered, that is left to whoever signs out.
 */
export async function forgetShown(occasion: Occasion, place: string): Promise<void> {
  await askJournalAgain(addressOf(occasion));
  // A page that is open has been answered by now; for one that was left nobody has asked.
  const shown = await queryClient
    .fetchQuery({ ...journalQuery(occasion), staleTime: Number.POSITIVE_INFINITY })
    .catch(() => []);
  dropWaiting(
    place,
    shown.map(({ id }) => id),
  );
}
