import { Refused } from "@mainstay/api";
import { type Edit, invertEdit } from "@mainstay/plan";
import type { Saved } from "../editing/commit.ts";
import { isStale } from "../editing/is-stale.ts";
import { sendEdit } from "../server/send-edit.ts";
import { accepted, type DraftState, editOf, idOf, sending } from "./draft-state.ts";
import { findForm } from "./find-form.ts";
import { partOfPlan } from "./form.ts";
import { rebase } from "./rebase-draft.ts";

/** A draft that may be changed while it is sent. */
export type LiveDraft = {
  readonly latest: { readonly current: DraftState };
  readonly update: (next: (before: DraftState) => DraftState) => void;
};

const attempts = 4;

/**
 * Sends what a draft changes; where others were quicker, brings both together and sends again. Gives what was saved, undefined
 * where nothing was to be sent. Throws Refused, or Unreachable.
 */
export async function sendDraft(
  { latest, update }: LiveDraft,
  reason: string,
): Promise<Saved | undefined> {
  for (let attempt = 1; ; attempt++) {
    const edit = editOf(latest.current);
    if (edit.length === 0) return undefined;
    // The page may be gone when the answer comes, and what it sent is there on the next.
    update(sending);
    const sent = latest.current;
    try {
      const saved = await sendEdit({ edit, revision: sent.revision, reason });
      update((before) => accepted(before, sent, saved.revision));
      return { ...saved, undo: undoOf(sent, edit) };
    } catch (error) {
      if (!isStale(error) || attempt === attempts) throw error;
      const found = await findForm(sent.collection, idOf(sent));
      const revision = found?.revision ?? staleRevision(error, sent);
      update((before) => rebase(before, found?.form, revision));
    }
  }
}

function staleRevision({ problem }: Refused, { revision }: DraftState): number {
  return problem.revision ?? revision;
}

function undoOf({ collection, base }: DraftState, edit: Edit): Edit {
  return invertEdit(partOfPlan(collection, [base]), edit);
}
