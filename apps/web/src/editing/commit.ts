import { type Edit, invertEdit, type Plan } from "@mainstay/plan";
import { planKey } from "../queries/plan-query.ts";
import { queryClient } from "../server/query-client.ts";
import { sendOnTop, type Thought } from "./send-on-top.ts";

/** What is to be saved. */
export type Proposal = Thought & {
  /** As much of the plan as the edit is about, as it is before. */
  readonly before: Plan;
};

/** What was saved, and how to take it back. */
export type Saved = {
  readonly revision: number;
  readonly described: readonly string[];
  readonly undo: Edit;
};

/**
 * Saves an edit, on what others have left of the plan since. Throws Overlapping where they have changed the same, Refused, or
 * Unreachable.
 */
export async function commit({ before, ...thought }: Proposal): Promise<Saved> {
  try {
    const saved = await sendOnTop(thought);
    return { ...saved, undo: invertEdit(before, thought.edit) };
  } finally {
    // Also where it was not saved: then what others have changed is to be seen.
    await queryClient.invalidateQueries({ queryKey: [planKey] });
  }
}
