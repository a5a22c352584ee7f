import { CallTree, type PersonId, type Plan } from "@mainstay/plan";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { BeginRecord } from "../../components/record/BeginRecord.tsx";
import { useAddRecord } from "../../components/record/use-add-record.ts";
import { PickField } from "../../fields/PickField.tsx";

/** Begins a call tree with its name and who calls first. */
export function BeginCallTree({ plan }: { readonly plan: Plan }) {
  const navigate = useNavigate();
  const add = useAddRecord();
  const [start, setStart] = useState<PersonId>();
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
