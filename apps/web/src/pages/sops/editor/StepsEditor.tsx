import type { Plan, Sop, Step } from "@mainstay/plan";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { RowsField } from "../../../components/record/RowsField.tsx";
import type { Draft } from "../../../drafts/use-draft.ts";
import { notYet } from "../../../fields/not-yet.ts";
import { lengthWords } from "../length-words.ts";
import { StepFields } from "./StepFields.tsx";
import { withFields } from "./sop-fields.ts";

/** The steps, in order; each can be changed, moved and removed. */
export function StepsEditor({ plan, draft }: { readonly plan: Plan; readonly draft: Draft<Sop> }) {
  const { steps = [] } = draft.record;
  const set = (changed: readonly Step[]) =>
    draft.change(withFields(draft.record, { steps: changed }));
  return (
    <div className={fieldLayout.fields}>
      <RowsField
        field="steps"
        noun="step"
        rows={steps}
        held={draft}
        add={{ words: "Add a step", row: () => ({ what: notYet }), needs: "what" }}
        onChange={set}
      >
        {(step, at) => (
          <StepFields
            plan={plan}
            step={step}
            held={draft}
            path={`steps/${at}`}
            onChange={(changed) => set(steps.with(at, changed))}
          />
        )}
      </RowsField>
      <p className={fieldLayout.quiet}>All of it: {lengthWords(steps)}</p>
    </div>
  );
}
