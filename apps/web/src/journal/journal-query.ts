import { getJournal } from "@mainstay/api";
import type { Occasion } from "@mainstay/plan";
import { queryOptions } from "@tanstack/react-query";
import { planKey } from "../queries/plan-query.ts";
import { queryClient } from "../server/query-client.ts";
import { ask } from "../server/server.ts";

/** The address of an occasion: `incidents/mail-gone`. */
export function addressOf({ collection, id }: Occasion): string {
  return `${collection}/${id}`;
}

/** What the server has of the journal of an occasion. */
export function journalQuery(occasion: Occasion) {
  return queryOptions({
    queryKey: ["journal", addressOf(occasion)],
    queryFn: async () => (await ask(getJournal, { path: { ...occasion } })).items,
    // The stream tells of most that is new; this is for when it was cut.
    refetchInterval: 60_000,
  });
}

/** What is asked of one occasion, by its address, and follows from its journal as well as from the plan. */
export function occasionKey(address: string) {
  return [planKey, "occasion", address] as const;
}

/** Has the journal of an occasion, and what follows from it, asked again; of all, where the address is empty. */
export async function askJournalAgain(address: string): Promise<void> {
  const which = address === "" ? [] : [address];
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ["journal", ...which] }),
    queryClient.invalidateQueries({ queryKey: [planKey, "occasion", ...which] }),
  ]);
}
