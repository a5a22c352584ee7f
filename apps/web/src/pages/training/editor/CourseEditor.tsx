import { type Plan, Training } from "@mainstay/plan";
import { fieldLayout, RecordEditor } from "../../../components/record/RecordEditor.tsx";
import { useRecordDraft } from "../../../components/record/use-record-draft.ts";
import { DurationField } from "../../../fields/DurationField.tsx";
import { ShareField } from "../../../fields/ShareField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { AudienceFields } from "./AudienceFields.tsx";
import { CompletionsField } from "./CompletionsField.tsx";
import { courseFieldWords } from "./course-field-words.ts";
import { withFields } from "./course-fields.ts";

const kind = { collection: "trainings", schema: Training } as const;

/** Edits a course and what is recorded of it. What is entered is kept on this device, and goes into the plan when it is saved. */
export function CourseEditor({
  plan,
  revision,
  found,
  close,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly found: Training;
  readonly close: () => void;
}) {
  const draft = useRecordDraft(kind, { record: found, revision });
  const course = draft.record;
  const set = (fields: Parameters<typeof withFields>[1]) =>
    draft.change(withFields(course, fields));
  return (
    <RecordEditor noun="course" draft={draft} wordsOf={courseFieldWords} close={close}>
      <Panel title="About it">
        <div className={fieldLayout.fields}>
          <NeededTextField
            label="Name"
            value={course.name}
            missing="It needs a name."
            held={{ ...draft, field: "name" }}
            onChange={(name) => set({ name })}
          />
          <TextField
            label="What is learnt"
            rows={2}
            value={course.description}
            onChange={(description) => set({ description })}
          />
          <TextField
            label="What one can do afterwards"
            rows={2}
            value={course.competence}
            onChange={(competence) => set({ competence })}
          />
          <div className={fieldLayout.line}>
            <DurationField
              label="How long it holds"
              hint="Twelve months if nothing is said; due as well when somebody joins"
              placeholder="such as 26w"
              value={course.every}
              held={{ ...draft, field: "every" }}
              onChange={(every) => set({ every })}
            />
            <ShareField
              label="What is to be reached"
              hint="Where it ends with a test"
              placeholder="such as 80 %"
              value={course.passMark}
              held={{ ...draft, field: "passMark" }}
              onChange={(passMark) => set({ passMark })}
            />
          </div>
        </div>
      </Panel>
      <Panel title="Whom it is for">
        <AudienceFields plan={plan} course={course} set={set} />
      </Panel>
      <Panel title="Who has done it" aside={course.completions?.length ?? 0}>
        <CompletionsField plan={plan} draft={draft} set={set} />
      </Panel>
    </RecordEditor>
  );
}
