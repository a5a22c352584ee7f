import { Plan, Strategy } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ChangesField } from "../../../components/changes/ChangesField.tsx";
import { RecordEditor } from "../../../components/record/RecordEditor.tsx";
import { useRecordDraft } from "../../../components/record/use-record-draft.ts";
import { PreviewPanel } from "../../../editing/PreviewPanel.tsx";
import { writtenPlan } from "../../../queries/written-plan.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { useSettled } from "../../../ui/use-settled.ts";
import { WorthPanel } from "../WorthPanel.tsx";
import { AboutFields } from "./AboutFields.tsx";
import { withFields } from "./strategy-fields.ts";
import { strategyFieldWords } from "./strategy-field-words.ts";

const kind = { collection: "strategies", schema: Strategy } as const;

/** Edits a strategy, with what it would be worth as it is written now. */
export function StrategyEditor({
  plan,
  revision,
  found,
  close,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly found: Strategy;
  readonly close: () => void;
}) {
  const draft = useRecordDraft(kind, { record: found, revision });
  const settled = useSettled(draft.record);
  const { changes = [] } = settled;
  const query = useQuery(writtenPlan);
  const written = useMemo(() => query.data && Plan.parse(query.data.form), [query.data]);
  return (
    <RecordEditor
      collection="strategies"
      noun="strategy"
      draft={draft}
      wordsOf={strategyFieldWords}
      close={close}
    >
      <Panel title="About it">
        <AboutFields plan={plan} draft={draft} />
      </Panel>
      <Panel title="What it changes in the plan">
        <Asked query={query}>
          {() =>
            written !== undefined && (
              <ChangesField
                keptFor={found.id}
                written={written}
                everything={plan.elements}
                changes={draft.record.changes ?? []}
                held={draft}
                none="It changes nothing yet, so that it is worth nothing. Say what would be otherwise in the plan once it is done: a second way, a longer reserve, a faster restore."
                onChange={(changes) => draft.change(withFields(draft.record, { changes }))}
              />
            )
          }
        </Asked>
      </Panel>
      <WorthPanel strategy={settled} />
      {changes.length > 0 && (
        <Panel title="What it would do to the plan">
          <PreviewPanel edit={changes} isInWords={false} />
        </Panel>
      )}
    </RecordEditor>
  );
}
