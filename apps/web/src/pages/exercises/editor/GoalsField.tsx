import { currentDay } from "../../../components/day-words.ts";
import { pickableElements } from "../../../components/pickable-elements.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { RowsField } from "../../../components/record/RowsField.tsx";
import { DurationField } from "../../../fields/DurationField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { notYet } from "../../../fields/not-yet.ts";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import type { Editing } from "./editing.ts";
import { GoalEvaluation } from "./GoalEvaluation.tsx";
import { withGoalFields } from "./exercise-fields.ts";

/** What an exercise is to show, each with what it is judged by. */
export function GoalsField({ plan, draft, set }: Editing) {
  const { goals = [], date, result } = draft.record;
  const isHeld = result !== undefined || date <= currentDay();
  return (
    <div className={fieldLayout.fields}>
      <RowsField
        field="goals"
        noun="goal"
        rows={goals}
        held={draft}
        add={{ words: "Add a goal", row: () => ({ what: notYet }), needs: "what" }}
        onChange={(changed) => set({ goals: [...changed] })}
      >
        {(goal, at) => {
          const change = (fields: Parameters<typeof withGoalFields>[1]) =>
            set({ goals: goals.with(at, withGoalFields(goal, fields)) });
          return (
            <>
              <NeededTextField
                label="What is to be shown"
                value={goal.what}
                missing="Say what is to be shown, or remove the goal."
                held={{ ...draft, field: `goals/${at}/what` }}
                onChange={(what) => change({ what })}
              />
              <div className={fieldLayout.line}>
                <TextField
                  label="By what it is judged"
                  placeholder="such as Ten orders in the first hour"
                  value={goal.criterion}
                  onChange={(criterion) => change({ criterion })}
                />
                <PickField
                  label="What is to work again"
                  items={pickableElements(plan.elements)}
                  value={goal.element}
                  onChange={(item) => change({ element: item?.id })}
                />
                <DurationField
                  label="Within"
                  placeholder="such as 4h"
                  value={goal.within}
                  held={{ ...draft, field: `goals/${at}/within` }}
                  onChange={(within) => change({ within })}
                />
              </div>
              {isHeld && <GoalEvaluation goal={goal} change={change} />}
            </>
          );
        }}
      </RowsField>
    </div>
  );
}
