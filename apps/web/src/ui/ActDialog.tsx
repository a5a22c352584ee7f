import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { KeptNotice } from "../drafts/KeptNotice.tsx";
import { useDiscard } from "../drafts/use-discard.ts";
import { isAllKept, type Keeping } from "../drafts/use-kept.ts";
import { ProblemMessage } from "./ProblemMessage.tsx";
import { ScrolledTo } from "./ScrolledTo.tsx";

/** Asks before something is done, or for what it needs; stays open and says why where it fails. */
export function ActDialog({
  title,
  verb,
  isReady = true,
  typed,
  act,
  close,
  done,
  children,
}: {
  readonly title: string;
  /** What the button says that does it. */
  readonly verb: string;
  /** Whether everything is there that it needs. */
  readonly isReady?: boolean;
  /** What is entered in it: Cancel discards that, which is no longer offered once it is sent. */
  readonly typed?: Keeping;
  readonly act: () => Promise<unknown>;
  readonly close: () => void;
  /** Told once it is done; closes, and forgets what was entered, if left out. */
  readonly done?: () => void;
  readonly children: ReactNode;
}) {
  const discard = useDiscard();
  const finish = () => {
    typed?.forget();
    close();
  };
  const acting = useMutation({ mutationFn: act, onSuccess: done ?? finish });
  const cancel = () => {
    if (typed !== undefined) discard(typed);
    close();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady && !acting.isPending) acting.mutate();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              {typed !== undefined && <KeptNotice entered={[typed]} />}
              {children}
              {acting.error !== null && (
                <ScrolledTo>
                  <ProblemMessage
                    error={acting.error}
                    isKept={typed !== undefined && isAllKept([typed])}
                  />
                </ScrolledTo>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={acting.isPending ? close : cancel}>
                {acting.isPending ? "Close" : "Cancel"}
              </Button>
              <Button
                type="submit"
                appearance="primary"
                disabled={!isReady}
                disabledFocusable={acting.isPending}
              >
                {verb}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
