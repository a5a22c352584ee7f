import type { Plan, Sop } from "@mainstay/plan";
import type { Draft } from "../../../drafts/use-draft.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { DayField } from "../../../fields/DayField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { PickListField } from "../../../fields/PickListField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { NeedsField } from "./NeedsField.tsx";
import { withFields } from "./sop-fields.ts";
import { pickableElements } from "../../../components/pickable-elements.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";

/** What a procedure is called, is for, needs, and where it can be read. */
export function AboutFields({ plan, draft }: { readonly plan: Plan; readonly draft: Draft<Sop> }) {
  const sop = draft.record;
  const set = (fields: Parameters<typeof withFields>[1]) => draft.change(withFields(sop, fields));
  const elements = pickableElements(plan.elements);
  return (
    <div className={fieldLayout.fields}>
      <NeededTextField
        label="Name"
        value={sop.name}
        missing="It needs a name."
        held={{ ...draft, field: "name" }}
        onChange={(name) => set({ name })}
      />
      <TextField
        label="When to use it"
        hint="What somebody sees who should begin now"
        value={sop.trigger}
        onChange={(trigger) => set({ trigger })}
      />
      <TextField
        label="What it achieves"
        rows={2}
        value={sop.description}
        onChange={(description) => set({ description })}
      />
      <div className={fieldLayout.line}>
        <ChoiceField
          label="Business unit"
          none="Not said"
          value={sop.unit}
          choices={plan.units.map(({ id, name }) => ({ value: id, words: name }))}
          onChange={(unit) => set({ unit })}
        />
        <PickField
          label="Who keeps it current"
          items={plan.people}
          value={sop.owner}
          onChange={(person) => set({ owner: person?.id })}
        />
        <TextField label="Version" value={sop.version} onChange={(version) => set({ version })} />
      </div>
      <div className={fieldLayout.line}>
        <DayField
          label="Reviewed"
          value={sop.reviewed}
          onChange={(reviewed) => set({ reviewed })}
        />
        <DayField
          label="Rehearsed"
          value={sop.rehearsed}
          onChange={(rehearsed) => set({ rehearsed })}
        />
      </div>
      <div className={fieldLayout.line}>
        <PickListField
          label="Scenarios"
          values={sop.scenarios ?? []}
          items={plan.scenarios}
          onChange={(scenarios) => set({ scenarios })}
        />
        <PickListField
          label="Strategies"
          values={sop.strategies ?? []}
          items={plan.strategies}
          onChange={(strategies) => set({ strategies })}
        />
      </div>
      <div className={fieldLayout.line}>
        <NeedsField plan={plan} needs={sop.needs ?? []} onChange={(needs) => set({ needs })} />
        <PickListField
          label="Where it can be read"
          hint="Also when what it is for is down: on paper, on a phone"
          values={sop.copies ?? []}
          items={elements}
          onChange={(copies) => set({ copies })}
        />
      </div>
    </div>
  );
}
