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
import { ProblemMessage } from "./ProblemMessage.tsx";

/** Asks before something is done, or for what it needs; stays open and says why where it fails. */
export function ActDialog({
  title,
  verb,
  isReady = true,
  act,
  close,
  done = close,
  children,
}: {
  readonly title: string;
  /** What the button says that does it. */
  readonly verb: string;
  /** Whether everything is there that it needs. */
  readonly isReady?: boolean;
  readonly act: () => Promise<unknown>;
  readonly close: () => void;
  /** Told once it is done; closes if left out. */
  readonly done?: () => void;
  readonly children: ReactNode;
}) {
  const acting = useMutation({ mutationFn: act, onSuccess: done });
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            acting.mutate();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              {children}
              {acting.error !== null && <ProblemMessage error={acting.error} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>Cancel</Button>
              <Button type="submit" appearance="primary" disabled={acting.isPending || !isReady}>
                {verb}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
