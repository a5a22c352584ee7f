import { pickableElements } from "../../../components/pickable-elements.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { DurationField } from "../../../fields/DurationField.tsx";
import { LinesField } from "../../../fields/LinesField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { PickListField } from "../../../fields/PickListField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import type { Editing } from "./editing.ts";

const switchovers = [
  { value: "yes", words: "It switches over and back" },
  { value: "no", words: "Nothing is switched over" },
] as const;

/** Why this is rehearsed, where, for how long, who stands behind it, and what is put to the test. */
export function SettingFields({ plan, draft, set }: Editing) {
  const { why, place, lasts, sponsor, logistics, assumptions, involved, switchover } = draft.record;
  const outside = plan.elements.filter(({ kind }) => kind === "supplier" || kind === "partner");
  return (
    <div className={fieldLayout.fields}>
      <TextField
        label="Why this"
        hint="And how severe and plausible it is"
        rows={2}
        value={why}
        onChange={(value) => set({ why: value })}
      />
      <div className={fieldLayout.line}>
        <TextField label="Place" value={place} onChange={(value) => set({ place: value })} />
        <DurationField
          label="How long it lasts"
          placeholder="such as 3h"
          value={lasts}
          held={{ ...draft, field: "lasts" }}
          onChange={(value) => set({ lasts: value })}
        />
        <PickField
          label="Sponsor"
          hint="Who wants it and gives the means"
          items={plan.people}
          value={sponsor}
          onChange={(person) => set({ sponsor: person?.id })}
        />
        <ChoiceField
          label="Switchover"
          value={switchover === undefined ? undefined : switchover ? "yes" : "no"}
          choices={switchovers}
          none="Not said"
          onChange={(value) =>
            set({ switchover: value === undefined ? undefined : value === "yes" })
          }
        />
      </div>
      <LinesField
        label="Assumptions that are put to the test"
        values={assumptions}
        onChange={(values) => set({ assumptions: values })}
      />
      <PickListField
        label="Suppliers and partners that take part"
        values={involved ?? []}
        items={pickableElements(outside)}
        onChange={(values) => set({ involved: [...values] })}
      />
      <TextField
        label="What has to be arranged"
        hint="Rooms, equipment, what is switched off"
        rows={2}
        value={logistics}
        onChange={(value) => set({ logistics: value })}
      />
    </div>
  );
}
