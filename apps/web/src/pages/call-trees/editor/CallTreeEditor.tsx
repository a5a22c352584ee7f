import { CallTree, type Plan } from "@mainstay/plan";
import { RecordEditor } from "../../../components/record/RecordEditor.tsx";
import { useRecordDraft } from "../../../components/record/use-record-draft.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { AboutFields } from "./AboutFields.tsx";
import { CallsField } from "./CallsField.tsx";
import { ChannelsField } from "./ChannelsField.tsx";
import { callTreeFieldWords } from "./call-tree-field-words.ts";
import { withFields } from "./call-tree-fields.ts";

const kind = { collection: "callTrees", schema: CallTree } as const;

/** Edits a call tree. What is entered is kept on this device, and goes into the plan when it is saved. */
export function CallTreeEditor({
  plan,
  revision,
  found,
  close,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly found: CallTree;
  readonly close: () => void;
}) {
  const draft = useRecordDraft(kind, { record: found, revision });
  const set = (fields: Parameters<typeof withFields>[1]) =>
    draft.change(withFields(draft.record, fields));
  return (
    <RecordEditor
      collection="callTrees"
      noun="call tree"
      draft={draft}
      wordsOf={callTreeFieldWords}
      close={close}
    >
      <Panel title="About it">
        <AboutFields plan={plan} draft={draft} set={set} />
      </Panel>
      <Panel title="Who calls whom">
        <CallsField plan={plan} tree={draft.record} onChange={set} />
      </Panel>
      <Panel title="What is called over, in the order in which it is tried">
        <ChannelsField plan={plan} draft={draft} onChange={(channels) => set({ channels })} />
      </Panel>
    </RecordEditor>
  );
}
