import { commitEdit } from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { isStale } from "../editing/commit.ts";
import { completePlan } from "../queries/complete-plan.ts";
import { queryClient } from "../server/query-client.ts";
import { noteOwnRevision } from "../server/revision-stream.ts";
import { ask } from "../server/server.ts";

/** Changes the plan at a revision, and has what follows from it asked again. Throws Refused, or Unreachable. */
export async function sendEdit(edit: Edit, revision: number, reason: string): Promise<number> {
  const answer = await ask(commitEdit, { body: { edit, reason }, revision });
  noteOwnRevision(answer.revision);
  return answer.revision;
}

/** The plan as the server has it now. */
export function latestPlan() {
  return queryClient.fetchQuery({ ...completePlan, staleTime: 0 });
}

/**
 * Changes fields that nobody else writes at the same time, such as a status that somebody has just decided: where others
 * changed the plan elsewhere meanwhile, it is done on what they made of it.
 */
export async function sendEditAnyway(edit: Edit, reason: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const { revision } = await latestPlan();
    try {
      return await sendEdit(edit, revision, reason);
    } catch (error) {
      if (!isStale(error) || attempt === 3) throw error;
    }
  }
}
