import type { Action, Plan } from "@mainstay/plan";
import { causeChoices } from "../../../components/cause-words.ts";
import type { Fields } from "../../../components/record/present.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { DayField } from "../../../fields/DayField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import { sourceChoices, typeChoices } from "../action-words.ts";
import styles from "../ActionsPage.module.css";

/** Why something came to be so, what kind of action it is, and who looks whether it helped. */
export function FollowUpFields({
  plan,
  action,
  set,
}: {
  readonly plan: Plan;
  readonly action: Action;
  readonly set: (fields: Fields<Action>) => void;
}) {
  const isFound = action.exercise !== undefined || action.incident !== undefined;
  return (
    <div className={styles.form}>
      {!isFound && (
        <ChoiceField
          label="Brought up by"
          none="Not said"
          value={action.source}
          choices={sourceChoices}
          onChange={(source) => set({ source })}
        />
      )}
      <TextField
        label="Why it came to be so"
        hint="What, not who"
        rows={2}
        value={action.cause}
        onChange={(cause) => set({ cause })}
      />
      <ChoiceField
        label="Kind of cause"
        none="Not said"
        value={action.causeClass}
        choices={causeChoices}
        onChange={(causeClass) => set({ causeClass })}
      />
      <ChoiceField
        label="What it does"
        none="Not said"
        value={action.type}
        choices={typeChoices}
        onChange={(type) => set({ type })}
      />
      <PickField
        label="Who looks whether it helped"
        hint="Somebody else than who does it"
        items={plan.people.filter(({ id }) => id !== action.owner)}
        value={action.verifier}
        onChange={(person) => set({ verifier: person?.id })}
      />
      <DayField label="Looked at on" value={action.verify} onChange={(verify) => set({ verify })} />
      <PickField
        label="Follows"
        hint="The action before it that did not help"
        items={plan.actions.filter(({ id }) => id !== action.id)}
        value={action.follows}
        onChange={(earlier) => set({ follows: earlier?.id })}
      />
      <TextField
        label="What shows that it was done"
        rows={2}
        value={action.evidence}
        onChange={(evidence) => set({ evidence })}
      />
    </div>
  );
}
