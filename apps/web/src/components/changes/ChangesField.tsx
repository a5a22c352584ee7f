import { describeEdit, type Edit, type Plan, replayEdits } from "@mainstay/plan";
import { type ReactNode, useMemo } from "react";
import { fieldLayout } from "../record/RecordEditor.tsx";
import { RowsField } from "../record/RowsField.tsx";
import type { AnyDraft } from "../../drafts/use-draft.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useAnnounce } from "../../ui/LiveRegion.tsx";
import { ChangeBuilder } from "./ChangeBuilder.tsx";

/** An edit of the plan as it is proposed, one change after the other, and a way to build more. */
export function ChangesField({
  keptFor,
  written,
  everything,
  changes,
  held,
  none,
  more,
  onChange,
}: {
  /** The id of the record that proposes it. */
  readonly keptFor: string;
  /** The plan as it is written. */
  readonly written: Plan;
  /** All elements, those of catalogs included. */
  readonly everything: Plan["elements"];
  readonly changes: Edit;
  readonly held: Pick<AnyDraft, "texts" | "hold">;
  /** What is said while nothing is changed. */
  readonly none: ReactNode;
  /** Other ways to build a change. */
  readonly more?: (add: (edit: Edit) => void) => ReactNode;
  readonly onChange: (changes: Edit) => void;
}) {
  const announce = useAnnounce();
  const plans = useMemo(() => plansOf(written, changes), [written, changes]);
  const last = plans.at(-1) ?? written;
  const added = last.elements.filter(({ id }) => !everything.some((one) => one.id === id));
  const add = (edit: Edit) => {
    onChange([...changes, ...edit]);
    announce("The change was added");
  };
  return (
    <div className={fieldLayout.fields}>
      {changes.length === 0 ? (
        <EmptyState>{none}</EmptyState>
      ) : (
        <RowsField field="changes" noun="change" rows={changes} held={held} onChange={onChange}>
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
        keptFor={keptFor}
        plan={last}
        everything={[...everything, ...added]}
        add={add}
      />
      {more?.(add)}
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
