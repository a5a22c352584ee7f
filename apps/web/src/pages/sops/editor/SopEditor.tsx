import { type Plan, Sop } from "@mainstay/plan";
import { RecordEditor } from "../../../components/record/RecordEditor.tsx";
import { useRecordDraft } from "../../../components/record/use-record-draft.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { AboutFields } from "./AboutFields.tsx";
import { BodyField } from "./BodyField.tsx";
import { StepsEditor } from "./StepsEditor.tsx";
import { sopFieldWords } from "./sop-field-words.ts";

const kind = { collection: "sops", schema: Sop } as const;

/** Edits a procedure. What is entered is kept on this device, and goes into the plan when it is saved. */
export function SopEditor({
  plan,
  revision,
  found,
  close,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly found: Sop;
  readonly close: () => void;
}) {
  const draft = useRecordDraft(kind, { record: found, revision });
  return (
    <RecordEditor
      collection="sops"
      noun="procedure"
      draft={draft}
      wordsOf={sopFieldWords}
      close={close}
    >
      <Panel title="About it">
        <AboutFields plan={plan} draft={draft} />
      </Panel>
      <Panel title="Steps">
        <StepsEditor plan={plan} draft={draft} />
      </Panel>
      <Panel title="More about it">
        <BodyField draft={draft} />
      </Panel>
    </RecordEditor>
  );
}
