import type { Plan, Step } from "@mainstay/plan";
import { Id } from "@mainstay/plan";
import { DurationField } from "../../../fields/DurationField.tsx";
import type { Held } from "../../../fields/held.ts";
import { PickField } from "../../../fields/PickField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { withStepFields } from "./sop-fields.ts";
import { pickableElements } from "../../../components/pickable-elements.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";

/** What is done in a step, by whom, for how long, over which channel, and what to see and heed. */
export function StepFields({
  plan,
  step,
  held,
  path,
  onChange,
}: {
  readonly plan: Plan;
  readonly step: Step;
  readonly held: Omit<Held, "field">;
  readonly path: string;
  readonly onChange: (step: Step) => void;
}) {
  const set = (fields: Parameters<typeof withStepFields>[1]) =>
    onChange(withStepFields(step, fields));
  const teams = plan.elements.filter(({ kind }) => kind === "team");
  const doers = [
    ...plan.people.map(({ id, name, role }) => doer(id, name, role)),
    ...teams.map(({ id, name }) => doer(id, name, "team")),
  ];
  return (
    <>
      <NeededTextField
        label="What is done"
        rows={2}
        value={step.what}
        missing="Say what is done, or remove the step."
        held={{ ...held, field: `${path}/what` }}
        onChange={(what) => set({ what })}
      />
      <div className={fieldLayout.line}>
        <PickField
          label="By whom"
          items={doers}
          value={step.who}
          onChange={(item) => set({ who: item === undefined ? undefined : Id.parse(item.id) })}
        />
        <DurationField
          label="Takes"
          placeholder="such as 15m"
          value={step.takes}
          held={{ ...held, field: `${path}/takes` }}
          onChange={(takes) => set({ takes })}
        />
        <PickField
          label="Over which channel"
          items={pickableElements(plan.elements)}
          value={step.channel}
          onChange={(item) => set({ channel: item?.id })}
        />
      </div>
      <div className={fieldLayout.line}>
        <TextField
          label="What one sees then"
          value={step.expect}
          onChange={(expect) => set({ expect })}
        />
        <TextField
          label="What can go wrong"
          value={step.warning}
          onChange={(warning) => set({ warning })}
        />
        <TextField
          label="How it is undone"
          value={step.rollback}
          onChange={(rollback) => set({ rollback })}
        />
        <PickField
          label="Who must agree first"
          items={plan.people}
          value={step.approval}
          onChange={(person) => set({ approval: person?.id })}
        />
      </div>
    </>
  );
}

function doer(id: string, name: string, about: string | undefined) {
  return { id, name, ...(about === undefined ? {} : { about }) };
}
