import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { UnreadNotice } from "./UnreadNotice.tsx";
import type { AnyDraft } from "./use-draft.ts";
import { unkeptWords } from "./unkept-words.ts";
import styles from "./SaveState.module.css";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Where the draft is: on this device only, or at the server too; with what went wrong, if anything did. */
export function SaveState({
  draft,
  save,
}: {
  readonly draft: AnyDraft;
  readonly save: () => void;
}) {
  return (
    <>
      <p role="status" className={styles.state}>
        {stateWords(draft)}
      </p>
      {draft.unread !== undefined && <UnreadNotice {...draft.unread} />}
      {draft.error !== undefined && (
        <ProblemMessage attempt="draft" isKept={draft.isKept} error={draft.error} retry={save} />
      )}
    </>
  );
}

function stateWords({ isSaving, isChanged, isKept, savedAt, texts }: AnyDraft): string {
  if (!isKept) return unkeptWords;
  if (isSaving) return "Saving";
  if (Object.keys(texts).length > 0)
    return "Kept on this device; some fields are not complete yet.";
  if (isChanged) return "Kept on this device, not yet at the server.";
  if (savedAt !== undefined) return `Saved at ${clock.format(savedAt)}.`;
  return "";
}
