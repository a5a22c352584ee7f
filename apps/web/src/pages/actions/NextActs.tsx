import { Button, Field, Textarea } from "@fluentui/react-components";
import type { Action } from "@mainstay/plan";
import { useState } from "react";
import { currentDay } from "../../components/day-words.ts";
import { PlanEditDialog, type PlannedEdit } from "../../components/PlanEditDialog.tsx";
import { useKeptText } from "../../drafts/use-kept.ts";
import { Panel } from "../../ui/Panel.tsx";
import { acceptEdit, endEdit, reopenEdit } from "./act-edits.ts";
import styles from "./ActionsPage.module.css";

/** What can be done with an action as far as it is: take its change over, reject or close it with a reason, open it again. */
export function NextActs({ action }: { readonly action: Action }) {
  const [planned, setPlanned] = useState<PlannedEdit>();
  const [reason, setReason, { forget }] = useKeptText(`end/${action.id}`);
  const { name, status, changes = [] } = action;
  const today = currentDay();
  const isOver = status !== "open" && status !== "done";
  const end = (as: "closed" | "rejected") =>
    setPlanned({
      title: as === "closed" ? `Close ${name}` : `Reject ${name}`,
      about:
        as === "closed"
          ? "It ends without proof, for the reason that you gave."
          : "What it proposes is not taken over, for the reason that you gave.",
      edit: endEdit(action, { as, reason: reason.trim(), today }),
      verb: as === "closed" ? "Close it" : "Reject it",
      savedWords: as === "closed" ? "The action is closed." : "The action is rejected.",
    });
  const accept = () =>
    setPlanned({
      title: changes.length === 0 ? `${name} is done` : `Take over: ${name}`,
      about:
        changes.length === 0
          ? "It is done. It ends once something proves that it helped."
          : "What it proposes becomes part of the plan, and the action is done. It ends once something proves that it helped.",
      edit: acceptEdit(action, today),
      verb: changes.length === 0 ? "It is done" : "Take it over",
      savedWords: "The action is done.",
    });
  return (
    <Panel title="What comes next">
      <div className={styles.form}>
        {status === "open" && (
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={accept}>
              {changes.length === 0 ? "It is done" : "Accept, and change the plan"}
            </Button>
          </div>
        )}
        {!isOver && (
          <>
            <Field label="Reason, to reject or to close it">
              <Textarea rows={2} value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
            <div className={styles.buttons}>
              {status === "open" && (
                <Button disabled={reason.trim() === ""} onClick={() => end("rejected")}>
                  Reject
                </Button>
              )}
              <Button disabled={reason.trim() === ""} onClick={() => end("closed")}>
                Close without proof
              </Button>
            </div>
          </>
        )}
        {status !== "open" && (
          <div className={styles.buttons}>
            <Button
              onClick={() =>
                setPlanned({
                  title: `Open ${name} again`,
                  about:
                    "What it has changed in the plan stays, and is not proposed again; what it says of its end goes.",
                  edit: reopenEdit(action),
                  verb: "Open it again",
                  savedWords: "The action is open again.",
                })
              }
            >
              Open it again
            </Button>
          </div>
        )}
      </div>
      {planned !== undefined && (
        <PlanEditDialog
          planned={planned}
          close={(isSaved) => {
            if (isSaved) forget();
            setPlanned(undefined);
          }}
        />
      )}
    </Panel>
  );
}
