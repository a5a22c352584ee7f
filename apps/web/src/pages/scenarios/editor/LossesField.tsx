import type { Disruption, Plan, Scenario } from "@mainstay/plan";
import { pickableElements } from "../../../components/pickable-elements.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { RowsField } from "../../../components/record/RowsField.tsx";
import type { Draft } from "../../../drafts/use-draft.ts";
import { PickField } from "../../../fields/PickField.tsx";
import { useAnnounce } from "../../../ui/LiveRegion.tsx";
import { LossFields } from "./LossFields.tsx";
import { withFields } from "./scenario-fields.ts";

/** Everything that a scenario takes away; the last loss stays, as without one nothing happens. */
export function LossesField({
  plan,
  draft,
}: {
  readonly plan: Plan;
  readonly draft: Draft<Scenario>;
}) {
  const { disruptions } = draft.record;
  const announce = useAnnounce();
  const set = (changed: readonly Disruption[]) =>
    draft.change(withFields(draft.record, { disruptions: changed }));
  const taken = new Set(disruptions.map(({ element }) => element));
  return (
    <div className={fieldLayout.fields}>
      <RowsField
        field="disruptions"
        noun="loss"
        rows={disruptions}
        least={1}
        held={draft}
        below={
          <PickField
            label="What else is lost"
            items={pickableElements(plan.elements.filter(({ id }) => !taken.has(id)))}
            value={undefined}
            onChange={(item) => {
              if (item === undefined) return;
              set([...disruptions, { element: item.id }]);
              announce(`${item.name} is lost too`);
            }}
          />
        }
        onChange={set}
      >
        {(loss, at) => (
          <LossFields
            plan={plan}
            loss={loss}
            held={draft}
            path={`disruptions/${at}`}
            onChange={(changed) => set(disruptions.with(at, changed))}
          />
        )}
      </RowsField>
    </div>
  );
}
