import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { type Plan, Scenario } from "@mainstay/plan";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useAddRecord } from "../../components/record/use-add-record.ts";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import type { WrittenDisruption } from "../../queries/comparison.ts";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";

/** What a scenario is made of that is taken from something else. */
export type ScenarioDraft = {
  readonly name: string;
  readonly description?: string | undefined;
  readonly source?: string | undefined;
  readonly disruptions: readonly WrittenDisruption[];
};

/** Makes a scenario of the plan of what is seen here, to go on with; for who may. */
export function KeepAsScenario({
  plan,
  draft: { name, description, source, disruptions },
  words = "Keep as a scenario",
}: {
  readonly plan: Plan;
  readonly draft: ScenarioDraft;
  readonly words?: string;
}) {
  const navigate = useNavigate();
  const add = useAddRecord();
  const isEditor = useMayEdit(plan);
  const keeping = useMutation({
    mutationFn: async () => {
      const id = await add({
        collection: "scenarios",
        name,
        reason: source === undefined ? `Kept the scenario ${name}` : `Taken from ${source}`,
        savedWords: `The scenario “${name}” is in the plan.`,
        toRecord: (own) => Scenario.parse({ id: own, name, description, source, disruptions }),
      });
      await navigate({ to: "/scenarios/$id", params: { id }, search: { edit: true } });
    },
  });
  if (!isEditor || disruptions.length === 0) return null;
  return (
    <>
      <Button icon={<CopyRegular />} disabled={keeping.isPending} onClick={() => keeping.mutate()}>
        {words}
      </Button>
      {keeping.error !== null && <ProblemMessage error={keeping.error} />}
    </>
  );
}
