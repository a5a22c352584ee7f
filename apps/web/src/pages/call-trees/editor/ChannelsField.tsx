import type { CallTree, ElementId, Plan } from "@mainstay/plan";
import { pickableElements } from "../../../components/pickable-elements.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { RowsField } from "../../../components/record/RowsField.tsx";
import type { Draft } from "../../../drafts/use-draft.ts";
import { PickField } from "../../../fields/PickField.tsx";

/** The channels of a call tree, in the order in which they are tried. */
export function ChannelsField({
  plan,
  draft,
  onChange,
}: {
  readonly plan: Plan;
  readonly draft: Draft<CallTree>;
  readonly onChange: (channels: readonly ElementId[]) => void;
}) {
  const { channels = [] } = draft.record;
  return (
    <div className={fieldLayout.fields}>
      <RowsField
        field="channels"
        noun="channel"
        rows={channels}
        held={draft}
        below={
          <PickField
            label="Another channel"
            items={pickableElements(plan.elements.filter(({ id }) => !channels.includes(id)))}
            value={undefined}
            onChange={(item) => item !== undefined && onChange([...channels, item.id])}
          />
        }
        onChange={onChange}
      >
        {(id) => <span>{plan.elements.find((one) => one.id === id)?.name ?? id}</span>}
      </RowsField>
    </div>
  );
}
