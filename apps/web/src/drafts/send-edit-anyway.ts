import type { Edit } from "@mainstay/plan";
import { isStale } from "../editing/is-stale.ts";
import { completePlan } from "../queries/complete-plan.ts";
import { queryClient } from "../server/query-client.ts";
import { sendEdit } from "../server/send-edit.ts";

/** The plan as the server has it now. */
export function latestPlan() {
  return queryClient.fetchQuery({ ...completePlan, staleTime: 0 });
}

/**
 * Changes fields that nobody else writes at the same time, such as a status that somebody has just decided: where others
 * changed the plan elsewhere meanwhile, it is done on what they made of it.
 */
export async function sendEditAnyway(edit: Edit, reason: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { revision } = await latestPlan();
    try {
      await sendEdit({ edit, revision, reason });
      return;
    } catch (error) {
      if (!isStale(error) || attempt === 3) throw error;
    }
  }
}
