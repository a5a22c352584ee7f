import { Action, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ChangesField } from "../../../components/changes/ChangesField.tsx";
import { RecordEditor } from "../../../components/record/RecordEditor.tsx";
import { useRecordDraft } from "../../../components/record/use-record-draft.ts";
import { PreviewPanel } from "../../../editing/PreviewPanel.tsx";
import { DayField } from "../../../fields/DayField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { writtenPlan } from "../../../queries/written-plan.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { useSettled } from "../../../ui/use-settled.ts";
import styles from "../ActionsPage.module.css";
import { aboutItems } from "./about-items.ts";
import { actionFieldWords } from "./action-field-words.ts";
import { withFields } from "./action-fields.ts";
import { FollowUpFields } from "./FollowUpFields.tsx";
import { RecordChange } from "./RecordChange.tsx";

const kind = { collection: "actions", schema: Action } as const;

/** Changes an action and what it proposes; kept on this device until it is saved. */
export function ActionEditor({
  plan,
  revision,
  found,
  close,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly found: Action;
  readonly close: () => void;
}) {
  const draft = useRecordDraft(kind, { record: found, revision });
  const action = draft.record;
  const set = (fields: Parameters<typeof withFields>[1]) =>
    draft.change(withFields(action, fields));
  const query = useQuery(writtenPlan);
  const written = useMemo(() => query.data && Plan.parse(query.data.form), [query.data]);
  const { changes = [] } = useSettled(action);
  const abouts = useMemo(() => aboutItems(plan), [plan]);
  return (
    <RecordEditor noun="action" draft={draft} wordsOf={actionFieldWords} close={close}>
      <div className={styles.columns}>
        <Panel title="About it">
          <div className={styles.form}>
            <NeededTextField
              label="What is to be done"
              value={action.name}
              missing="Say what is to be done."
              held={{ ...draft, field: "name" }}
              onChange={(name) => set({ name })}
            />
            <TextField
              label="What was found, and why it matters"
              rows={3}
              value={action.finding}
              onChange={(finding) => set({ finding })}
            />
            <PickField
              label="Who does it"
              items={plan.people}
              value={action.owner}
              onChange={(item) => set({ owner: item?.id })}
            />
            <DayField label="By" value={action.due} onChange={(due) => set({ due })} />
            <PickField
              label="What it is about"
              hint="An exercise that reaches this proves it"
              items={abouts}
              value={action.about}
              onChange={(item) => set({ about: item?.id })}
            />
          </div>
        </Panel>
        <Panel title="Why, and who looks whether it helped">
          <FollowUpFields plan={plan} action={action} set={set} />
        </Panel>
        <Panel title="What it would change in the plan">
          <Asked query={query}>
            {() =>
              written !== undefined && (
                <ChangesField
                  keptFor={`actions/${found.id}`}
                  written={written}
                  everything={plan.elements}
                  changes={action.changes ?? []}
                  held={draft}
                  none="It changes nothing yet. Say what would be otherwise in the plan once it is done."
                  more={(add) => (
                    <RecordChange
                      keptFor={found.id}
                      plan={written}
                      about={action.about}
                      add={add}
                    />
                  )}
                  onChange={(changed) => set({ changes: changed })}
                />
              )
            }
          </Asked>
        </Panel>
        {changes.length > 0 && (
          <Panel title="What that would do">
            <PreviewPanel edit={changes} isInWords={false} />
          </Panel>
        )}
      </div>
    </RecordEditor>
  );
}
