import { Exercise, type Plan } from "@mainstay/plan";
import { currentDay } from "../../../components/day-words.ts";
import { RecordEditor } from "../../../components/record/RecordEditor.tsx";
import { useRecordDraft } from "../../../components/record/use-record-draft.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { AboutFields } from "./AboutFields.tsx";
import { exerciseFieldWords } from "./exercise-field-words.ts";
import { withFields } from "./exercise-fields.ts";
import { withTrueApproval } from "./with-true-approval.ts";
import { GoalsField } from "./GoalsField.tsx";
import { LearntFields } from "./LearntFields.tsx";
import { SettingFields } from "./SettingFields.tsx";
import { InjectsField } from "./InjectsField.tsx";
import { ParticipantsField } from "./ParticipantsField.tsx";

const kind = { collection: "exercises", schema: Exercise } as const;

/** Edits an exercise. What is entered is kept on this device, and goes into the plan when it is saved. */
export function ExerciseEditor({
  plan,
  revision,
  found,
  close,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly found: Exercise;
  readonly close: () => void;
}) {
  const draft = useRecordDraft(kind, { record: found, revision });
  const set = (fields: Parameters<typeof withFields>[1]) =>
    draft.change(withTrueApproval(found, withFields(draft.record, fields)));
  const editing = { plan, draft, set } as const;
  return (
    <RecordEditor
      collection="exercises"
      noun="exercise"
      draft={draft}
      wordsOf={exerciseFieldWords}
      close={close}
    >
      <Panel title="About it">
        <AboutFields {...editing} />
      </Panel>
      <Panel title="Why, where and with whom">
        <SettingFields {...editing} />
      </Panel>
      <Panel title="What it is to show">
        <GoalsField {...editing} />
      </Panel>
      <Panel title="Who takes part">
        <ParticipantsField {...editing} />
      </Panel>
      <Panel title="What the players are told">
        <InjectsField {...editing} />
      </Panel>
      {(draft.record.result !== undefined || draft.record.date <= currentDay()) && (
        <Panel title="What was learnt">
          <LearntFields draft={draft} set={set} />
        </Panel>
      )}
    </RecordEditor>
  );
}
