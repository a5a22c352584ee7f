import { type Plan, Scenario } from "@mainstay/plan";
import { fieldLayout, RecordEditor } from "../../../components/record/RecordEditor.tsx";
import { useRecordDraft } from "../../../components/record/use-record-draft.ts";
import { PickField } from "../../../fields/PickField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { useSettled } from "../../../ui/use-settled.ts";
import { Outcome } from "../Outcome.tsx";
import type { ScenarioView } from "../scenario-view.ts";
import { LossesField } from "./LossesField.tsx";
import { scenarioFieldWords } from "./scenario-field-words.ts";
import { withFields } from "./scenario-fields.ts";
import { writtenLosses } from "../written-losses.ts";

const kind = { collection: "scenarios", schema: Scenario } as const;

/** Edits a scenario, with what it would do as it is written now. */
export function ScenarioEditor({
  plan,
  revision,
  found,
  view,
  change,
  close,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly found: Scenario;
  readonly view: ScenarioView;
  readonly change: (next: ScenarioView) => void;
  readonly close: () => void;
}) {
  const draft = useRecordDraft(kind, { record: found, revision });
  const scenario = draft.record;
  const set = (fields: Parameters<typeof withFields>[1]) =>
    draft.change(withFields(scenario, fields));
  const disruptions = useSettled(scenario.disruptions);
  return (
    <RecordEditor
      collection="scenarios"
      noun="scenario"
      draft={draft}
      wordsOf={scenarioFieldWords}
      close={close}
    >
      <Panel title="About it">
        <div className={fieldLayout.fields}>
          <NeededTextField
            label="Name"
            value={scenario.name}
            missing="It needs a name."
            held={{ ...draft, field: "name" }}
            onChange={(name) => set({ name })}
          />
          <TextField
            label="What happens, and why it could"
            rows={2}
            value={scenario.description}
            onChange={(description) => set({ description })}
          />
          <div className={fieldLayout.line}>
            <PickField
              label="Who answers for it"
              items={plan.people}
              value={scenario.owner}
              onChange={(person) => set({ owner: person?.id })}
            />
            <TextField
              label="Taken from"
              placeholder="such as a risk register"
              value={scenario.source}
              onChange={(source) => set({ source })}
            />
          </div>
        </div>
      </Panel>
      <Panel title="What is lost">
        <LossesField plan={plan} draft={draft} />
      </Panel>
      <Panel title="What it would do">
        <Outcome
          plan={plan}
          happening={{ scenario: found.id, disruptions: writtenLosses(disruptions) }}
          view={view}
          change={change}
        />
      </Panel>
    </RecordEditor>
  );
}
