import { withBegan } from "@mainstay/analysis";
import type { Incident, Plan } from "@mainstay/plan";
import { currencyOf } from "../../../components/currency-of.ts";
import type { Fields } from "../../../components/record/present.ts";
import type { AnyDraft } from "../../../drafts/use-draft.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { MoneyField } from "../../../fields/MoneyField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { severities } from "../severity-words.ts";
import styles from "../IncidentPage.module.css";
import { MomentField } from "../../../fields/MomentField.tsx";

/** How grave an incident was, who led, what it cost, and when it was noticed, declared, answered and over. */
export function GravityFields({
  plan,
  incident,
  held,
  set,
}: {
  readonly plan: Plan;
  readonly incident: Incident;
  readonly held: Pick<AnyDraft, "texts" | "hold">;
  readonly set: (fields: Fields<Incident>) => void;
}) {
  return (
    <div className={styles.form}>
      <ChoiceField
        label="How grave it was"
        none="Not said"
        value={incident.severity}
        choices={severities}
        onChange={(severity) => set({ severity })}
      />
      <PickField
        label="Who led the response"
        items={plan.people}
        value={incident.leader}
        onChange={(person) => set({ leader: person?.id })}
      />
      <MoneyField
        label="What it cost"
        currency={incident.cost?.currency ?? currencyOf(plan)}
        value={incident.cost}
        held={{ ...held, field: "cost" }}
        onChange={(cost) => set({ cost })}
      />
      <MomentField
        label="Began"
        value={incident.began}
        onChange={(began) => began !== undefined && set(withBegan(incident, began))}
      />
      <MomentField
        label="Noticed"
        value={incident.detected}
        onChange={(detected) => set({ detected })}
      />
      <MomentField
        label="Declared"
        value={incident.declared}
        onChange={(declared) => set({ declared })}
      />
      <MomentField
        label="Procedures began"
        value={incident.activated}
        onChange={(activated) => set({ activated })}
      />
      <MomentField
        label="What was lost worked again"
        value={incident.restored}
        onChange={(restored) => set({ restored })}
      />
      <MomentField label="Ended" value={incident.ended} onChange={(ended) => set({ ended })} />
    </div>
  );
}
