import { queryClient } from "../server/query-client.ts";
import { callsKey } from "./calls-key.ts";
import { planKey } from "./plan-query.ts";

/** Has what is known of calls, and what follows from them as well as from the plan, asked again. */
export async function askCallsAgain(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: [callsKey] }),
    queryClient.invalidateQueries({ queryKey: [planKey, callsKey] }),
  ]);
}
