import { describeEdit, type Edit, type Plan, replayEdits, type Strategy } from "@mainstay/plan";
import { useMemo } from "react";
import { fieldLayout } from "../../../../components/record/RecordEditor.tsx";
import { RowsField } from "../../../../components/record/RowsField.tsx";
import type { Draft } from "../../../../drafts/use-draft.ts";
import { EmptyState } from "../../../../ui/EmptyState.tsx";
import { useAnnounce } from "../../../../ui/LiveRegion.tsx";
import { withFields } from "../strategy-fields.ts";
import { ChangeBuilder } from "./ChangeBuilder.tsx";

/** What a strategy changes in the plan, one change after the other, and a way to build more. */
export function ChangesField({
  written,
  everything,
  draft,
}: {
  /** The plan as it is written. */
  readonly written: Plan;
  /** All elements, those of catalogs included. */
  readonly everything: Plan["elements"];
  readonly draft: Draft<Strategy>;
}) {
  const { changes = [] } = draft.record;
  const announce = useAnnounce();
  const set = (changed: Edit) => draft.change(withFields(draft.record, { changes: changed }));
  const plans = useMemo(() => plansOf(written, changes), [written, changes]);
  const last = plans.at(-1) ?? written;
  const added = last.elements.filter(({ id }) => !everything.some((one) => one.id === id));
  return (
    <div className={fieldLayout.fields}>
      {changes.length === 0 ? (
        <EmptyState>
          It changes nothing yet, so that it is worth nothing. Say what would be otherwise in the
          plan once it is done: a second way, a longer reserve, a faster restore.
        </EmptyState>
      ) : (
        <RowsField field="changes" noun="change" rows={changes} held={draft} onChange={set}>
          {(change, at) => (
            <ul>
              {describeEdit(plans[at] ?? written, [change]).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </RowsField>
      )}
      <ChangeBuilder
        plan={last}
        everything={[...everything, ...added]}
        add={(edit) => {
          set([...changes, ...edit]);
          announce("The change was added");
        }}
      />
    </div>
  );
}

/** The plan before each change and after the last; a change that does not fit leaves it as it was. */
function plansOf(written: Plan, changes: Edit): readonly Plan[] {
  const plans = [written];
  for (const change of changes) {
    const before = plans.at(-1) ?? written;
    plans.push(afterChange(before, change));
  }
  return plans;
}

function afterChange(before: Plan, change: Edit[number]): Plan {
  try {
    return replayEdits(before, [[change]]);
  } catch {
    return before;
  }
}
