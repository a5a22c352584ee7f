import { minutes } from "@mainstay/plan";
import { freeId } from "../../../components/free-id.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { RowsField } from "../../../components/record/RowsField.tsx";
import { notYet } from "../../../fields/not-yet.ts";
import type { Editing } from "./editing.ts";
import { withInjectFields } from "./exercise-fields.ts";
import { InjectFields } from "./InjectFields.tsx";

/** What the players are told; those that the scenario asks for are taken over on the page of the exercise. */
export function InjectsField({ plan, draft, set }: Editing) {
  const injects = draft.record.injects ?? [];
  const row = () => {
    const ids = injects.map(({ id }) => id);
    const last = injects.at(-1)?.after ?? 0;
    return {
      id: freeId("inject", ids),
      after: minutes(injects.length === 0 ? 0 : last + 15),
      what: notYet,
    };
  };
  return (
    <div className={fieldLayout.fields}>
      <RowsField
        field="injects"
        noun="inject"
        rows={injects}
        held={draft}
        add={{ words: "Add an inject", row, needs: "what" }}
        onChange={(changed) => set({ injects: [...changed] })}
      >
        {(inject, at) => (
          <InjectFields
            plan={plan}
            inject={inject}
            held={draft}
            path={`injects/${at}`}
            onChange={(fields) =>
              set({ injects: injects.with(at, withInjectFields(inject, fields)) })
            }
          />
        )}
      </RowsField>
    </div>
  );
}
