import { Button, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { type Plan, Sop } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { approvalOf } from "../../../components/approval/approval-query.ts";
import { ContestedFields } from "../../../drafts/ContestedFields.tsx";
import { SaveState } from "../../../drafts/SaveState.tsx";
import { useDraft } from "../../../drafts/use-draft.ts";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { AboutFields } from "./AboutFields.tsx";
import { BodyField } from "./BodyField.tsx";
import { StepsEditor } from "./StepsEditor.tsx";
import { sopFieldWords } from "./sop-field-words.ts";
import styles from "./SopEditor.module.css";

const kind = { collection: "sops", schema: Sop } as const;

/** Edits a procedure. What is entered is kept on this device, and goes into the plan when it is saved. */
export function SopEditor({
  plan,
  revision,
  found,
  close,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly found: Sop;
  readonly close: () => void;
}) {
  const draft = useDraft(kind, { record: found, revision });
  const { data: approval } = useQuery(approvalOf({ collection: "sops", id: found.id }));
  const [reason, setReason] = useState("");
  const save = async () => {
    const isSaved = await draft.save(reason.trim() || `Edited the procedure ${draft.record.name}`);
    if (isSaved) close();
  };
  const isIncomplete = Object.keys(draft.texts).length > 0;
  return (
    <>
      <PageHeading
        title={`Edit: ${draft.record.name}`}
        about={<SaveState draft={draft} save={() => void save()} />}
      />
      <div className={styles.page}>
        <ContestedFields draft={draft} wordsOf={sopFieldWords} />
        {approval?.state === "approved" && draft.isChanged && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              This procedure is approved. Once you save a change of what is done, it has to be
              approved again; its name, description, owner, version and dates may change without.
            </MessageBarBody>
          </MessageBar>
        )}
        <Panel title="About it">
          <AboutFields plan={plan} draft={draft} />
        </Panel>
        <Panel title="Steps">
          <StepsEditor plan={plan} draft={draft} />
        </Panel>
        <Panel title="More about it">
          <BodyField draft={draft} />
        </Panel>
        <div className={styles.save}>
          <Field label="What you changed and why, for whoever reads the history">
            <Input value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          {isIncomplete && <p>Some fields are not complete yet: they are marked in red.</p>}
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                draft.discard();
                close();
              }}
            >
              {draft.isChanged ? "Throw the changes away" : "Close"}
            </Button>
            <Button
              appearance="primary"
              disabled={!draft.isChanged || draft.isSaving || isIncomplete}
              onClick={() => void save()}
            >
              Save
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}
