import { sendEditAnyway } from "../drafts/send-edit-anyway.ts";
import { planIsHere } from "../queries/ask-plan-again.ts";
import type { Saved } from "./commit.ts";
import { saveInSight } from "./saves.ts";
import { sendOnTop } from "./send-on-top.ts";

/**
 * Takes back what was saved; what others have changed elsewhere since stays. Throws Overlapping where they have changed the
 * same, which would go as well.
 */
export function takeBack(saved: Saved): Promise<void> {
  const thought = { ...saved, edit: saved.undo, reason: reasonOf(saved) };
  return untilItIsSeen(saved, () => sendOnTop(thought));
}

/** The same, whatever others have made of it since. */
export function takeBackAnyway(saved: Saved): Promise<void> {
  return untilItIsSeen(saved, () => sendEditAnyway(saved.undo, reasonOf(saved)));
}

function untilItIsSeen({ undo }: Saved, act: () => Promise<unknown>): Promise<void> {
  return saveInSight(undo.length, async () => {
    await act();
    await planIsHere();
  });
}

function reasonOf({ revision }: Saved): string {
  return `Takes back revision ${revision}`;
}
