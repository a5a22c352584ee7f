import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { Plan, Sop, Step } from "@mainstay/plan";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { RowsField } from "../../../components/record/RowsField.tsx";
import type { Draft } from "../../../drafts/use-draft.ts";
import { useAnnounce } from "../../../ui/LiveRegion.tsx";
import { lengthWords } from "../length-words.ts";
import { StepFields } from "./StepFields.tsx";
import { withFields } from "./sop-fields.ts";
import styles from "./SopEditor.module.css";

/** The steps, in order; each can be changed, moved and removed. */
export function StepsEditor({ plan, draft }: { readonly plan: Plan; readonly draft: Draft<Sop> }) {
  const { steps = [] } = draft.record;
  const announce = useAnnounce();
  const set = (changed: readonly Step[]) =>
    draft.change(withFields(draft.record, { steps: changed }));
  return (
    <div className={fieldLayout.fields}>
      <RowsField field="steps" noun="step" rows={steps} held={draft} onChange={set}>
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
      <Button
        icon={<AddRegular />}
        className={styles.add}
        onClick={() => {
          set([...steps, { what: "Say what is done" }]);
          announce(`Step ${steps.length + 1} was added`);
        }}
      >
        Add a step
      </Button>
    </div>
  );
}
