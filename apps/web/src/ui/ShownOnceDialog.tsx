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
import { CopyRegular } from "@fluentui/react-icons";
import { type ReactNode, useState } from "react";
import styles from "./ShownOnceDialog.module.css";

/** Something secret that the server tells only now: it can be copied, and is gone once the dialog is closed on purpose. */
export function ShownOnceDialog({
  title,
  label,
  secret,
  close,
  children,
}: {
  readonly title: string;
  readonly label: string;
  readonly secret: string;
  readonly close: () => void;
  /** What to do with it. */
  readonly children: ReactNode;
}) {
  const [copied, setCopied] = useState<"not-yet" | "copied" | "impossible">("not-yet");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied("copied");
    } catch {
      setCopied("impossible");
    }
  };
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {children}
            <div className={styles.line}>
              <Field label={label} className={styles.field}>
                <Input
                  readOnly
                  value={secret}
                  className={styles.secret}
                  onFocus={({ target }) => target.select()}
                />
              </Field>
              <Button icon={<CopyRegular />} onClick={() => void copy()}>
                Copy
              </Button>
            </div>
            <p role="status" className={styles.said}>
              {copied === "copied" && "Copied."}
              {copied === "impossible" &&
                "The browser does not let it be copied: choose it and copy it by hand."}
            </p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              I have kept it
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
