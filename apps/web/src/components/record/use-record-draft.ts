import type { Collection, RecordOf } from "@mainstay/plan";
import { type Draft, type DraftKind, type DraftOrigin, useDraft } from "../../drafts/use-draft.ts";
import { useSavedNotice } from "../../editing/use-saved-notice.ts";

/** A draft of a record with a name; what is saved is told, and can be taken back. */
export function useRecordDraft<C extends Collection>(
  kind: DraftKind<C>,
  origin: Omit<DraftOrigin<RecordOf<C>>, "onSaved">,
): Draft<RecordOf<C>> {
  const tell = useSavedNotice();
  return useDraft(kind, {
    ...origin,
    onSaved: (saved) => tell(saved, "Your changes are saved."),
  });
}
