import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { commit } from "../../editing/commit.ts";
import { useSavedNotice } from "../../editing/use-saved-notice.ts";
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
  done,
  close,
}: {
  readonly asked: AskedImport;
  readonly names: readonly string[];
  readonly done: () => void;
  readonly close: () => void;
}) {
  const [reason, setReason] = useState("");
  const tell = useSavedNotice();
  const words = countWords(counts);
  const save = async () => {
    const usual = `Imported from ${names.slice(0, 3).join(", ")}`;
    const given = reason.trim() === "" ? usual : reason;
    const saved = await commit({ edit, before, revision, reason: given });
    tell(saved, `Imported: ${words}.`);
  };
  return (
    <ActDialog title="Import into the plan?" verb="Import" act={save} close={close} done={done}>
      <p>
        {words}, as one revision: all of it or nothing. You can take it back afterwards.
        {counts.some(({ removed }) => removed > 0) &&
          " What the files do not have is removed from the plan."}
      </p>
      <Field label="Reason, for whoever reads the history">
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </ActDialog>
  );
}
