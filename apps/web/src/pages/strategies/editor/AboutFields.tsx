import type { Plan, Strategy } from "@mainstay/plan";
import { currencyOf } from "../../../components/currency-of.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import type { Draft } from "../../../drafts/use-draft.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { DurationField } from "../../../fields/DurationField.tsx";
import { MoneyField } from "../../../fields/MoneyField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { PickListField } from "../../../fields/PickListField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { withFields } from "./strategy-fields.ts";

/** What a strategy is called, is for, and costs. */
export function AboutFields({
  plan,
  draft,
}: {
  readonly plan: Plan;
  readonly draft: Draft<Strategy>;
}) {
  const strategy = draft.record;
  const set = (fields: Parameters<typeof withFields>[1]) =>
    draft.change(withFields(strategy, fields));
  const currency = currencyOf(plan);
  return (
    <div className={fieldLayout.fields}>
      <NeededTextField
        label="Name"
        value={strategy.name}
        missing="It needs a name."
        held={{ ...draft, field: "name" }}
        onChange={(name) => set({ name })}
      />
      <TextField
        label="What would be done"
        rows={2}
        value={strategy.description}
        onChange={(description) => set({ description })}
      />
      <div className={fieldLayout.line}>
        <ChoiceField
          label="Business unit"
          none="Not said"
          value={strategy.unit}
          choices={plan.units.map(({ id, name }) => ({ value: id, words: name }))}
          onChange={(unit) => set({ unit })}
        />
        <PickField
          label="Who answers for it"
          items={plan.people}
          value={strategy.owner}
          onChange={(person) => set({ owner: person?.id })}
        />
      </div>
      <div className={fieldLayout.line}>
        <MoneyField
          label="Costs once"
          placeholder={`such as 12000 ${currency}`}
          currency={currency}
          value={strategy.cost}
          held={{ ...draft, field: "cost" }}
          onChange={(cost) => set({ cost })}
        />
        <MoneyField
          label="Costs each year"
          hint="Less than nothing where it saves: -9000"
          currency={currency}
          least={Number.NEGATIVE_INFINITY}
          value={strategy.yearlyCost}
          held={{ ...draft, field: "yearlyCost" }}
          onChange={(yearlyCost) => set({ yearlyCost })}
        />
        <DurationField
          label="Work"
          hint="Working time until it is done"
          placeholder="such as 6d"
          value={strategy.effort}
          held={{ ...draft, field: "effort" }}
          onChange={(effort) => set({ effort })}
        />
      </div>
      <PickListField
        label="Scenarios that it is for"
        values={strategy.scenarios ?? []}
        items={plan.scenarios}
        onChange={(scenarios) => set({ scenarios })}
      />
    </div>
  );
}
