import { type Edit, invertEdit, type Plan } from "@mainstay/plan";
import { askPlanAgain, planIsHere } from "../queries/ask-plan-again.ts";
import { Overlapping } from "./overlapping.ts";
import { saveInSight } from "./saves.ts";
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
 * Saves an edit, on what others have left of the plan since. It is saved once the plan is here as it is then; what follows from
 * that comes when it is worked out. Throws Overlapping where others have changed the same, Refused, or Unreachable.
 */
export function commit(proposal: Proposal): Promise<Saved> {
  return saveInSight(proposal.edit.length, () => send(proposal));
}

async function send({ before, ...thought }: Proposal): Promise<Saved> {
  try {
    const saved = await sendOnTop(thought);
    await planIsHere();
    return { ...saved, undo: invertEdit(before, thought.edit) };
  } catch (error) {
    const asked = askPlanAgain();
    // What others have changed is to be seen beside what was to be saved.
    if (error instanceof Overlapping) await asked;
    throw error;
  }
}
