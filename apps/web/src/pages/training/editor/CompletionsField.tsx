import type { Plan, Training } from "@mainstay/plan";
import { currentDay } from "../../../components/day-words.ts";
import type { Fields } from "../../../components/record/present.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { RowsField } from "../../../components/record/RowsField.tsx";
import type { Draft } from "../../../drafts/use-draft.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { DayField } from "../../../fields/DayField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { ShareField } from "../../../fields/ShareField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import { resultChoices } from "../result-choices.ts";
import { withCompletionFields } from "./course-fields.ts";

/** What is recorded of who has done a course: when, with what result, and until when that holds. */
export function CompletionsField({
  plan,
  draft,
  set,
}: {
  readonly plan: Plan;
  readonly draft: Draft<Training>;
  readonly set: (fields: Fields<Training>) => void;
}) {
  const completions = draft.record.completions ?? [];
  return (
    <div className={fieldLayout.fields}>
      <RowsField
        field="completions"
        noun="record"
        rows={completions}
        held={draft}
        below={
          <PickField
            label="Who else has done it"
            items={plan.people}
            value={undefined}
            onChange={(person) =>
              person !== undefined &&
              set({ completions: [...completions, { person: person.id, on: currentDay() }] })
            }
          />
        }
        onChange={(changed) => set({ completions: [...changed] })}
      >
        {(completion, at) => {
          const change = (fields: Parameters<typeof withCompletionFields>[1]) =>
            set({ completions: completions.with(at, withCompletionFields(completion, fields)) });
          return (
            <>
              <div className={fieldLayout.line}>
                <PickField
                  label="Who"
                  items={plan.people}
                  value={completion.person}
                  onChange={(person) => change({ person: person?.id })}
                />
                <DayField
                  label="On which day"
                  value={completion.on}
                  onChange={(on) => change({ on })}
                />
                <ShareField
                  label="Score"
                  placeholder="such as 85 %"
                  value={completion.score}
                  held={{ ...draft, field: `completions/${at}/score` }}
                  onChange={(score) => change({ score })}
                />
                <ChoiceField
                  label="Result"
                  none="By the score"
                  value={completion.result}
                  choices={resultChoices}
                  onChange={(result) => change({ result })}
                />
                <DayField
                  label="Holds until"
                  hint="If not by the course"
                  value={completion.until}
                  onChange={(until) => change({ until })}
                />
              </div>
              <div className={fieldLayout.line}>
                <TextField
                  label="Taught or examined by"
                  value={completion.trainer}
                  onChange={(trainer) => change({ trainer })}
                />
                <TextField
                  label="Where one sees it"
                  placeholder="such as the attendance list in the safe"
                  value={completion.evidence}
                  onChange={(evidence) => change({ evidence })}
                />
                <TextField
                  label="Note"
                  value={completion.note}
                  onChange={(note) => change({ note })}
                />
              </div>
            </>
          );
        }}
      </RowsField>
    </div>
  );
}
