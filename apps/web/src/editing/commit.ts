import { Refused } from "@mainstay/api";
import { type Edit, invertEdit, type Plan } from "@mainstay/plan";
import { queryClient } from "../server/query-client.ts";
import { planKey } from "../queries/plan-query.ts";
import { sendEdit } from "../server/send-edit.ts";

/** What is to be saved. */
export type Proposal = {
  readonly edit: Edit;
  /** As much of the plan as the edit is about, as it is before. */
  readonly before: Plan;
  /** The revision at which that was read. */
  readonly revision: number;
  readonly reason?: string | undefined;
};

/** What was saved, and how to take it back. */
export type Saved = {
  readonly revision: number;
  readonly described: readonly string[];
  readonly undo: Edit;
};

/** Saves an edit. Throws Refused: with status 409 where others have changed the plan since. */
export async function commit({ edit, before, revision, reason }: Proposal): Promise<Saved> {
  const saved = await sendEdit({ edit, revision, reason });
  await queryClient.invalidateQueries({ queryKey: [planKey] });
  return { ...saved, undo: invertEdit(before, edit) };
}

/** Whether an edit was refused only because others have changed the plan since. */
export function isStale(error: unknown): error is Refused {
  return error instanceof Refused && error.problem.status === 409;
}
