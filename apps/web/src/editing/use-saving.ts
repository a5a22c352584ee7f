import type { Edit } from "@mainstay/plan";
import { useState } from "react";
import { useFailureNotice } from "../ui/use-failure-notice.tsx";
import { useIsShown } from "../ui/use-is-shown.ts";
import { commit, type Saved } from "./commit.ts";
import { type Conflict, conflictOf } from "./conflict.ts";
import type { EditBase } from "./edit-base.ts";
import { notSavedWords } from "./not-saved-words.ts";
import { Overlapping } from "./overlapping.ts";

/** An edit that is being saved, and what stands in its way. */
export type Saving = {
  readonly isSaving: boolean;
  readonly error: Error | undefined;
  /** What others changed of the same meanwhile: the base is the newest then, and saving again keeps what is saved here. */
  readonly conflict: Conflict | undefined;
  /** Gives what was saved, undefined where it was not. */
  readonly save: (what: ToSave) => Promise<Saved | undefined>;
};

type ToSave = { readonly edit: Edit; readonly base: EditBase; readonly reason: string };

/** Saves an edit that was made for a base; where others have changed the same since, says what, and renews the base. */
export function useSaving(): Saving {
  const [state, setState] = useState<Omit<Saving, "save">>(idle);
  const isShown = useIsShown();
  const tellFailure = useFailureNotice();
  const save = async ({ edit, base, reason }: ToSave) => {
    setState({ ...idle, isSaving: true });
    try {
      return await commit({ edit, before: base.before(), revision: base.revision, reason });
    } catch (caught) {
      const error = caught instanceof Error ? caught : new Error(String(caught));
      if (!isShown()) tellFailure(notSavedWords("what you left", error), error);
      const isConflict = error instanceof Overlapping;
      const conflict = isConflict ? conflictOf(base.before(), edit, error.changes) : undefined;
      if (isConflict) base.renew?.();
      setState({ isSaving: false, error: isConflict ? undefined : error, conflict });
      return undefined;
    }
  };
  return { ...state, save };
}

const idle = { isSaving: false, error: undefined, conflict: undefined } as const;
