import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import type { Operation } from "@mainstay/plan";
import { useState } from "react";
import styles from "./ConflictDialog.module.css";
import type { Conflict } from "./save-element.ts";

/** Lets somebody choose, for each thing that two changed at once, whose counts; all else of both stays. */
export function ConflictDialog({
  conflict: { overlaps, theirs },
  settle,
  cancel,
}: {
  readonly conflict: Conflict;
  /** Told the addresses at which what others made stays. */
  readonly settle: (keepTheirs: ReadonlySet<string>) => void;
  readonly cancel: () => void;
}) {
  const [keptTheirs, setKeptTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (address: string, isTheirs: boolean) => {
    const next = new Set(keptTheirs);
    if (isTheirs) next.add(address);
    else next.delete(address);
    setKeptTheirs(next);
  };
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {theirs === undefined
              ? "Somebody has removed this element"
              : "Somebody else has changed the same"}
          </DialogTitle>
          <DialogContent>
            {theirs === undefined ? (
              <p>You can put it back as you have it here, or go on without it.</p>
            ) : (
              <>
                <p>Choose what counts. Everything else that you and they changed is kept.</p>
                {overlaps.map(({ address, mine, theirs: other }) => (
                  <fieldset key={address} className={styles.choice}>
                    <legend>{fieldWords(address)}</legend>
                    <RadioGroup
                      aria-label={fieldWords(address)}
                      value={keptTheirs.has(address) ? "theirs" : "mine"}
                      onChange={(_, { value }) => choose(address, value === "theirs")}
                    >
                      <Radio value="mine" label={`Yours: ${valueWords(mine)}`} />
                      <Radio value="theirs" label={`Theirs: ${valueWords(other)}`} />
                    </RadioGroup>
                  </fieldset>
                ))}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={cancel}>Go on editing</Button>
            <Button appearance="primary" onClick={() => settle(keptTheirs)}>
              {theirs === undefined ? "Put it back" : "Save so"}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** `elements/payroll/recovery/time` as `recovery time`. */
function fieldWords(address: string): string {
  return address.split("/").slice(2).join(" ");
}

function valueWords(operation: Operation): string {
  if ("remove" in operation) return "nothing";
  return typeof operation.value === "string" ? operation.value : JSON.stringify(operation.value);
}
