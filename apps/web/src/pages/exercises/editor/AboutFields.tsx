import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { DayField } from "../../../fields/DayField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { methods } from "../../../components/method-words.ts";
import type { Editing } from "./editing.ts";

const announcements = [
  { value: "yes", words: "Announced" },
  { value: "no", words: "Not announced" },
] as const;

/** What an exercise is called, is for, rehearses, and when it is broken off. */
export function AboutFields({ plan, draft, set }: Editing) {
  const exercise = draft.record;
  const { announced } = exercise;
  return (
    <div className={fieldLayout.fields}>
      <NeededTextField
        label="Name"
        value={exercise.name}
        missing="It needs a name."
        held={{ ...draft, field: "name" }}
        onChange={(name) => set({ name })}
      />
      <TextField
        label="Aim"
        hint="What it is for, in a sentence"
        value={exercise.aim}
        onChange={(aim) => set({ aim })}
      />
      <div className={fieldLayout.line}>
        <PickField
          label="What is rehearsed"
          items={plan.scenarios}
          value={exercise.scenario}
          onChange={(item) => set({ scenario: item?.id })}
        />
        <DayField label="Day" value={exercise.date} onChange={(date) => set({ date })} />
        <ChoiceField
          label="How it is done"
          value={exercise.method}
          choices={methods}
          none="Not said"
          onChange={(method) => set({ method })}
        />
      </div>
      <div className={fieldLayout.line}>
        <PickField
          label="Who leads it"
          items={plan.people}
          value={exercise.facilitator}
          onChange={(person) => set({ facilitator: person?.id })}
        />
        <PickField
          label="Who is to allow it"
          items={plan.people}
          value={exercise.approver}
          onChange={(person) => set({ approver: person?.id })}
        />
        <ChoiceField
          label="Announced or not"
          hint="Not announced, it is kept from whoever only plays in it until it is started"
          value={announced === undefined ? undefined : announced ? "yes" : "no"}
          choices={announcements}
          none="Not said"
          onChange={(value) =>
            set({ announced: value === undefined ? undefined : value === "yes" })
          }
        />
      </div>
      <TextField
        label="Scope"
        hint="What is part of it, and what is left out"
        rows={2}
        value={exercise.scope}
        onChange={(scope) => set({ scope })}
      />
      <div className={fieldLayout.line}>
        <TextField
          label="When it is broken off"
          hint="And who says so"
          rows={2}
          value={exercise.stopRule}
          onChange={(stopRule) => set({ stopRule })}
        />
        <TextField
          label="Risk to what runs"
          rows={2}
          value={exercise.risk}
          onChange={(risk) => set({ risk })}
        />
      </div>
      <TextField
        label="What is rehearsed, and how it went"
        rows={2}
        value={exercise.description}
        onChange={(description) => set({ description })}
      />
    </div>
  );
}
