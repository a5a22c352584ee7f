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
import { getPlan } from "@mainstay/api";
import { type Edit, Plan, replayEdits } from "@mainstay/plan";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commit } from "../editing/commit.ts";
import { PreviewPanel } from "../editing/PreviewPanel.tsx";
import { useSavedNotice } from "../editing/use-saved-notice.tsx";
import { ask } from "../server/server.ts";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";

/** What is to be done, and what it is called. */
export type PlannedEdit = {
  readonly title: string;
  /** Above the preview: what it means. */
  readonly about: string;
  readonly edit: Edit;
  /** What the button says that saves. */
  readonly verb: string;
  readonly savedWords: string;
};

/** Shows what an edit of any part of the plan would do, asks for a reason, and saves it when told to; it can be undone. */
export function PlanEditDialog({
  planned: { title, about, edit, verb, savedWords },
  close,
}: {
  readonly planned: PlannedEdit;
  readonly close: () => void;
}) {
  const [reason, setReason] = useState("");
  const tell = useSavedNotice();
  const save = useMutation({
    mutationFn: async () => {
      const { plan, revision } = await ask(getPlan);
      const before = Plan.parse(plan);
      const saved = await commit({ edit, before, revision, reason: reason || title });
      tell(saved, savedWords, replayEdits(before, [edit]));
    },
    onSuccess: close,
  });
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <p>{about}</p>
            <Field label="Reason, for whoever reads the history">
              <Input value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
            <h3>What this would do</h3>
            <PreviewPanel edit={edit} />
            {save.error !== null && <ProblemMessage error={save.error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Cancel</Button>
            <Button appearance="primary" disabled={save.isPending} onClick={() => save.mutate()}>
              {save.isPending ? "Saving" : verb}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
