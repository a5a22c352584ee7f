import { ElementId, type Plan, Scenario } from "@mainstay/plan";
import { useNavigate } from "@tanstack/react-router";
import { pickableElements } from "../../components/pickable-elements.ts";
import { BeginRecord } from "../../components/record/BeginRecord.tsx";
import { useAddRecord } from "../../components/record/use-add-record.ts";
import { useKept } from "../../drafts/use-kept.ts";
import { PickField } from "../../fields/PickField.tsx";

const Lost = ElementId.optional();

/** Begins a scenario with its name and the first thing that is lost. */
export function BeginScenario({ plan }: { readonly plan: Plan }) {
  const navigate = useNavigate();
  const add = useAddRecord();
  const [lost, setLost, typed] = useKept(Lost, "begin/scenario/lost", undefined);
  const begin = async (name: string) => {
    const id = await add({
      collection: "scenarios",
      name,
      reason: `Began the scenario ${name}`,
      savedWords: `The scenario “${name}” is begun.`,
      toRecord: (own) => Scenario.parse({ id: own, name, disruptions: [{ element: lost }] }),
    });
    await navigate({ to: "/scenarios/$id", params: { id }, search: { edit: true } });
  };
  return (
    <BeginRecord
      title="A new scenario"
      placeholder="such as No power in the data centre"
      isReady={lost !== undefined}
      typed={typed}
      begin={begin}
    >
      <PickField
        label="What is lost first"
        items={pickableElements(plan.elements)}
        value={lost}
        onChange={(item) => setLost(item?.id)}
      />
    </BeginRecord>
  );
}
