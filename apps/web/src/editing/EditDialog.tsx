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
import { replayEdits, type Edit } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ownElements } from "../queries/own-elements.ts";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { commit } from "./commit.ts";
import { partOfPlan } from "./part-of-plan.ts";
import { PreviewPanel } from "./PreviewPanel.tsx";
import { useSavedNotice } from "./use-saved-notice.tsx";

/** Asks for what an edit needs, shows what it would do, and saves it when told to. */
export function EditDialog({
  title,
  edit,
  verb,
  savedWords,
  done,
  children,
}: {
  readonly title: string;
  readonly edit: Edit;
  /** What the button says that saves. */
  readonly verb: string;
  readonly savedWords: string;
  /** Told whether it was saved, when the dialog is to close. */
  readonly done: (isSaved: boolean) => void;
  readonly children: ReactNode;
}) {
  const [reason, setReason] = useState("");
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<Error>();
  const { data: own } = useQuery(ownElements);
  const tell = useSavedNotice();
  const save = async () => {
    if (own === undefined) return;
    setIsSaving(true);
    setError(undefined);
    try {
      const before = partOfPlan(own.forms);
      const saved = await commit({ edit, before, revision: own.revision, reason });
      tell(saved, savedWords, replayEdits(before, [edit]));
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
            <Field label="Reason, for whoever reads the history">
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
              disabled={isSaving || edit.length === 0 || own === undefined}
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
