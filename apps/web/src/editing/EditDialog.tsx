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
import type { Edit } from "@mainstay/plan";
import { type ReactNode, useRef } from "react";
import { KeptNotice } from "../drafts/KeptNotice.tsx";
import { useDiscard } from "../drafts/use-discard.ts";
import { isAllKept, type Keeping, useKeptText } from "../drafts/use-kept.ts";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { ScrolledTo } from "../ui/ScrolledTo.tsx";
import { ConflictNotice } from "./ConflictNotice.tsx";
import type { EditBase } from "./edit-base.ts";
import { PreviewPanel } from "./PreviewPanel.tsx";
import { useSaves } from "./saves.ts";
import { UnderWay } from "./UnderWay.tsx";
import { useSavedNotice } from "./use-saved-notice.ts";
import { useSaving } from "./use-saving.ts";

/**
 * Asks for what an edit needs, shows what it would do, and saves it when told to. What is entered is kept until it is saved, or
 * discarded by Cancel: closed otherwise, it is there when the dialog is opened again.
 */
export function EditDialog({
  title,
  keptAs = title,
  edit,
  base,
  verb,
  savedWords,
  reason: asked = "optional",
  typed,
  saved: tellSaved,
  done,
  children,
}: {
  readonly title: string;
  /** By which name the reason is kept, where the title stands for several things. */
  readonly keptAs?: string | undefined;
  readonly edit: Edit;
  /** Undefined while it is not known yet. */
  readonly base: EditBase | undefined;
  /** What the button says that saves. */
  readonly verb: string;
  readonly savedWords: string;
  /** Whether a reason has to be given. */
  readonly reason?: "needed" | "optional";
  /** What is entered in it besides the reason. */
  readonly typed?: Keeping | undefined;
  /** Told when it was saved, also where the dialog was closed before. */
  readonly saved?: (() => void) | undefined;
  /** Told whether it was saved, when the dialog is to close. */
  readonly done: (isSaved: boolean) => void;
  readonly children: ReactNode;
}) {
  const [reason, setReason, reasonKeeping] = useKeptText(`reason/${keptAs}`);
  const entered = typed === undefined ? [reasonKeeping] : [typed, reasonKeeping];
  const { isSaving, error, conflict, save: send } = useSaving();
  const tell = useSavedNotice();
  const isClosed = useRef(false);
  const discard = useDiscard();
  const save = async (to: EditBase) => {
    const { pathname } = location;
    const given = reason.trim() === "" ? title : reason;
    const saved = await send({ edit, base: to, reason: given });
    if (saved === undefined) return;
    for (const { forget } of entered) forget();
    tell(saved, savedWords);
    tellSaved?.();
    // Of what is removed the page is gone before this is known; who went to another page stays there.
    if (!isClosed.current && location.pathname === pathname) done(true);
  };
  const close = () => {
    isClosed.current = true;
    done(false);
  };
  const cancel = () => {
    discard(...entered);
    close();
  };
  const isSent = useSaves().length > 0;
  const isReady =
    !isSaving && !isSent && edit.length > 0 && !(asked === "needed" && reason.trim() === "");
  const saveNow = isReady && base !== undefined ? () => void save(base) : undefined;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <KeptNotice entered={entered} />
            {children}
            <Field label="Reason, for whoever reads the history" required={asked === "needed"}>
              <Input value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
            <h3>What this would do</h3>
            <PreviewPanel edit={edit} />
            <UnderWay>You can close this: it goes on, and you are told.</UnderWay>
            {error !== undefined && (
              <ScrolledTo>
                <ProblemMessage error={error} isKept={isAllKept(entered)} />
              </ScrolledTo>
            )}
            {conflict !== undefined && (
              <ScrolledTo>
                <ConflictNotice conflict={conflict} keepMine={saveNow} takeTheirs={cancel} />
              </ScrolledTo>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={isSaving ? close : cancel}>{isSaving ? "Close" : "Cancel"}</Button>
            <Button
              appearance="primary"
              disabled={!isSaving && saveNow === undefined}
              disabledFocusable={isSaving}
              onClick={saveNow}
            >
              {isSaving ? "Saving" : verb}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
