import { Field, Input } from "@fluentui/react-components";
import { useKeptText } from "../../drafts/use-kept.ts";
import { commit } from "../../editing/commit.ts";
import { notSavedWords } from "../../editing/not-saved-words.ts";
import { Overlapping } from "../../editing/overlapping.ts";
import { UnderWay } from "../../editing/UnderWay.tsx";
import { useSavedNotice } from "../../editing/use-saved-notice.ts";
import { useFailureNotice } from "../../ui/use-failure-notice.tsx";
import { useIsShown } from "../../ui/use-is-shown.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import type { Compared } from "./compare.ts";
import { countWords } from "./count-words.ts";

/** What is to be imported: what was shown, and at which revision of the plan. */
export type AskedImport = {
  readonly compared: Compared & { readonly kind: "read" };
  readonly revision: number;
};

/** Asks once more before the plan is changed, and changes it as a whole or not at all; it can be taken back. */
export function ImportDialog({
  asked: {
    compared: { edit, before, counts },
    revision,
  },
  names,
  overtaken,
  done,
  close,
}: {
  readonly asked: AskedImport;
  readonly names: readonly string[];
  /** Told where others have changed the same since: what it would do now has to be seen first. */
  readonly overtaken: (by: Overlapping) => void;
  readonly done: () => void;
  readonly close: () => void;
}) {
  const [reason, setReason, typed] = useKeptText(`reason/import/${names.join("/")}`);
  const tell = useSavedNotice();
  const isShown = useIsShown();
  const tellFailure = useFailureNotice();
  const words = countWords(counts);
  const save = async () => {
    const usual = `Imported from ${names.slice(0, 3).join(", ")}`;
    const given = reason.trim() === "" ? usual : reason;
    try {
      const saved = await commit({ edit, before, revision, reason: given });
      typed.forget();
      tell(saved, `Imported: ${words}.`);
      done();
    } catch (error) {
      if (!isShown()) tellFailure(notSavedWords("what was to be imported", error), error);
      if (!(error instanceof Overlapping)) throw error;
      overtaken(error);
    }
  };
  return (
    <ActDialog
      title="Import into the plan?"
      verb="Import"
      typed={typed}
      act={save}
      close={close}
      done={() => {}}
    >
      <p>
        {words}, as one revision: all of it or nothing. You can take it back afterwards.
        {counts.some(({ removed }) => removed > 0) &&
          " What the files do not have is removed from the plan."}
      </p>
      <Field label="Reason, for whoever reads the history">
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <UnderWay>You can close this: it goes on, and you are told.</UnderWay>
    </ActDialog>
  );
}
