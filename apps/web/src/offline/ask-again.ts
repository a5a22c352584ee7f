import { askJournalAgain } from "../journal/journal-query.ts";
import { askCallsAgain } from "../queries/ask-calls-again.ts";
import { ownAccount } from "../queries/own-account.ts";
import { planKey } from "../queries/plan-query.ts";
import { queryClient } from "../server/query-client.ts";

/** What else than the plan what is kept follows from, by its path. */
const ways: readonly (readonly [RegExp, (found: string) => Promise<unknown>])[] = [
  [/^\/api\/v1\/journal\/(.+)$/, askJournalAgain],
  [/^\/api\/v1\/responses\/(.+)$/, (id) => askJournalAgain(`incidents/${id}`)],
  [/^\/api\/v1\/exercises\/(.+)\/played$/, (id) => askJournalAgain(`exercises/${id}`)],
  [/^\/api\/v1\/exercises\/(.+)\/preparation$/, askCallsAgain],
  [/^\/api\/v1\/me$/, () => queryClient.invalidateQueries(ownAccount)],
];

/** Has asked again what the server answers at a path whose answer is kept, with what changes together with it. */
export async function askAgain(path: string): Promise<void> {
  for (const [pattern, act] of ways) {
    const found = pattern.exec(path);
    if (found !== null) return void (await act(found[1] ?? ""));
  }
  // What is asked already comes new enough: on a slow network nothing is asked twice.
  await queryClient.invalidateQueries({ queryKey: [planKey] }, { cancelRefetch: false });
}

/** Has everything asked again of which answers are kept, also what is on its way. */
export async function askAllAgain(): Promise<void> {
  const kept = [[planKey], ["journal"], ownAccount.queryKey];
  await Promise.all(kept.map((queryKey) => queryClient.cancelQueries({ queryKey })));
  await Promise.all(kept.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
