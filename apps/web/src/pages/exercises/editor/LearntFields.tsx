import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { DayField } from "../../../fields/DayField.tsx";
import { LinesField } from "../../../fields/LinesField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import type { Editing } from "./editing.ts";

/** What went well and what is to be better, and who of the management heard of it. */
export function LearntFields({ draft, set }: Omit<Editing, "plan">) {
  const { strengths, improvements, reportedTo, reported } = draft.record;
  return (
    <div className={fieldLayout.fields}>
      <LinesField
        label="What went well"
        values={strengths}
        onChange={(values) => set({ strengths: values })}
      />
      <LinesField
        label="What is to be better"
        hint="One a line; what is followed up becomes an action"
        values={improvements}
        onChange={(values) => set({ improvements: values })}
      />
      <div className={fieldLayout.line}>
        <TextField
          label="Reported to"
          placeholder="such as The board"
          value={reportedTo}
          onChange={(value) => set({ reportedTo: value })}
        />
        <DayField
          label="Reported on"
          value={reported}
          onChange={(value) => set({ reported: value })}
        />
      </div>
    </div>
  );
}
