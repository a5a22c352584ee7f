import type { CallTree, Plan } from "@mainstay/plan";
import { pickableElements } from "../../../components/pickable-elements.ts";
import type { Fields } from "../../../components/record/present.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import type { Draft } from "../../../drafts/use-draft.ts";
import { DayField } from "../../../fields/DayField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { PickListField } from "../../../fields/PickListField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";

/** What a call tree is called, is for, and where it can be read. */
export function AboutFields({
  plan,
  draft,
  set,
}: {
  readonly plan: Plan;
  readonly draft: Draft<CallTree>;
  readonly set: (fields: Fields<CallTree>) => void;
}) {
  const tree = draft.record;
  return (
    <div className={fieldLayout.fields}>
      <NeededTextField
        label="Name"
        value={tree.name}
        missing="It needs a name."
        held={{ ...draft, field: "name" }}
        onChange={(name) => set({ name })}
      />
      <TextField
        label="When it is used"
        rows={2}
        value={tree.description}
        onChange={(description) => set({ description })}
      />
      <div className={fieldLayout.line}>
        <PickField
          label="Who keeps it current"
          items={plan.people}
          value={tree.owner}
          onChange={(person) => set({ owner: person?.id })}
        />
        <DayField label="Last tested" value={tree.tested} onChange={(tested) => set({ tested })} />
      </div>
      <div className={fieldLayout.line}>
        <PickListField
          label="Scenarios"
          values={tree.scenarios ?? []}
          items={plan.scenarios}
          onChange={(scenarios) => set({ scenarios })}
        />
        <PickListField
          label="Where it can be read"
          hint="Also when what it is for is down: on paper, on a phone"
          values={tree.copies ?? []}
          items={pickableElements(plan.elements)}
          onChange={(copies) => set({ copies })}
        />
      </div>
    </div>
  );
}
