import { CallTree, PersonId, type Plan } from "@mainstay/plan";
import { useNavigate } from "@tanstack/react-router";
import { BeginRecord } from "../../components/record/BeginRecord.tsx";
import { useAddRecord } from "../../components/record/use-add-record.ts";
import { useKept } from "../../drafts/use-kept.ts";
import { PickField } from "../../fields/PickField.tsx";

const Start = PersonId.optional();

/** Begins a call tree with its name and who calls first. */
export function BeginCallTree({ plan }: { readonly plan: Plan }) {
  const navigate = useNavigate();
  const add = useAddRecord();
  const [start, setStart, typed] = useKept(Start, "begin/call-tree/start", undefined);
  const begin = async (name: string) => {
    const id = await add({
      collection: "callTrees",
      name,
      reason: `Began the call tree ${name}`,
      savedWords: `The call tree “${name}” is begun.`,
      toRecord: (own) => CallTree.parse({ id: own, name, start, calls: [] }),
    });
    await navigate({ to: "/call-trees/$id", params: { id }, search: { edit: true } });
  };
  return (
    <BeginRecord
      title="A new call tree"
      placeholder="such as Crisis team"
      isReady={start !== undefined}
      typed={typed}
      begin={begin}
    >
      <PickField
        label="Who calls first"
        items={plan.people}
        value={start}
        onChange={(person) => setStart(person?.id)}
      />
    </BeginRecord>
  );
}
