import { sendEditAnyway } from "../drafts/send-edit-anyway.ts";
import { planKey } from "../queries/plan-query.ts";
import { queryClient } from "../server/query-client.ts";
import type { Saved } from "./commit.ts";
import { sendOnTop } from "./send-on-top.ts";

/**
 * Takes back what was saved; what others have changed elsewhere since stays. Throws Overlapping where they have changed the
 * same, which would go as well.
 */
export function takeBack(saved: Saved): Promise<void> {
  return andLookAnew(() => sendOnTop({ ...saved, edit: saved.undo, reason: reasonOf(saved) }));
}

/** The same, whatever others have made of it since. */
export function takeBackAnyway(saved: Saved): Promise<void> {
  return andLookAnew(() => sendEditAnyway(saved.undo, reasonOf(saved)));
}

async function andLookAnew(act: () => Promise<unknown>): Promise<void> {
  await act();
  await queryClient.invalidateQueries({ queryKey: [planKey] });
}

function reasonOf({ revision }: Saved): string {
  return `Takes back revision ${revision}`;
}
