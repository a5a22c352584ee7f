import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from "@fluentui/react-components";
import type { Edit, Plan } from "@mainstay/plan";
import { type ReactNode, useState } from "react";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { commit } from "./commit.ts";
import { PreviewPanel } from "./PreviewPanel.tsx";
import { useSavedNotice } from "./use-saved-notice.ts";

/** What an edit is made of: as much of the plan as it is about, when it is asked for, and the revision of that. */
export type EditBase = { readonly before: () => Plan; readonly revision: number };

/** Asks for what an edit needs, shows what it would do, and saves it when told to. */
export function EditDialog({
  title,
  edit,
  base,
  verb,
  savedWords,
  reason: asked = "optional",
  done,
  children,
}: {
  readonly title: string;
  readonly edit: Edit;
  /** Undefined while it is not known yet. */
  readonly base: EditBase | undefined;
  /** What the button says that saves. */
  readonly verb: string;
  readonly savedWords: string;
  /** Whether a reason has to be given. */
  readonly reason?: "needed" | "optional";
  /** Told whether it was saved, when the dialog is to close. */
  readonly done: (isSaved: boolean) => void;
  readonly children: ReactNode;
}) {
  const [reason, setReason] = useState("");
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<Error>();
  const tell = useSavedNotice();
  const save = async () => {
    if (base === undefined) return;
    setIsSaving(true);
    setError(undefined);
    try {
      const before = base.before();
      const given = reason.trim() === "" ? title : reason;
      const saved = await commit({ edit, before, revision: base.revision, reason: given });
      tell(saved, savedWords);
      done(true);
    } catch (caught) {
      setError(caught instanceof Error ? caught : new Error(String(caught)));
      setIsSaving(false);
    }
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && done(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {children}
            <Field label="Reason, for whoever reads the history" required={asked === "needed"}>
              <Input value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
            <h3>What this would do</h3>
            <PreviewPanel edit={edit} />
            {error !== undefined && <ProblemMessage error={error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => done(false)}>Cancel</Button>
            <Button
              appearance="primary"
              disabled={
                isSaving ||
                edit.length === 0 ||
                base === undefined ||
                (asked === "needed" && reason.trim() === "")
              }
              onClick={() => void save()}
            >
              {isSaving ? "Saving" : verb}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
