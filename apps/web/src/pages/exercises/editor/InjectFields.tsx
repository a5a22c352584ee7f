import type { Inject, Plan } from "@mainstay/plan";
import { pickableElements } from "../../../components/pickable-elements.ts";
import type { Fields } from "../../../components/record/present.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { DurationField } from "../../../fields/DurationField.tsx";
import type { Held } from "../../../fields/held.ts";
import { PickField } from "../../../fields/PickField.tsx";
import { PickListField } from "../../../fields/PickListField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";

/** When an inject comes, from whom, over what and to whom, what it says, and what is expected then. */
export function InjectFields({
  plan,
  inject,
  held,
  path,
  onChange,
}: {
  readonly plan: Plan;
  readonly inject: Inject;
  readonly held: Omit<Held, "field">;
  readonly path: string;
  readonly onChange: (fields: Fields<Inject>) => void;
}) {
  return (
    <>
      <NeededTextField
        label="What they are told"
        rows={2}
        value={inject.what}
        missing="Say what they are told, or remove the inject."
        held={{ ...held, field: `${path}/what` }}
        onChange={(what) => onChange({ what })}
      />
      <TextField
        label="What they should do"
        rows={2}
        value={inject.expect}
        onChange={(expect) => onChange({ expect })}
      />
      <div className={fieldLayout.line}>
        <DurationField
          label="How long after the start"
          placeholder="such as 45m"
          value={inject.after}
          held={{ ...held, field: `${path}/after` }}
          onChange={(after) => onChange({ after })}
        />
        <TextField
          label="From whom"
          placeholder="such as A customer"
          value={inject.sender}
          onChange={(sender) => onChange({ sender })}
        />
        <PickField
          label="Over what"
          items={pickableElements(plan.elements)}
          value={inject.channel}
          onChange={(item) => onChange({ channel: item?.id })}
        />
        <PickField
          label="By which procedure they act"
          items={plan.sops}
          value={inject.sop}
          onChange={(sop) => onChange({ sop: sop?.id })}
        />
      </div>
      <PickListField
        label="To whom"
        hint="All players, if nobody is named"
        values={inject.to ?? []}
        items={plan.people}
        onChange={(to) => onChange({ to: [...to] })}
      />
    </>
  );
}
