import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PlanEditDialog } from "../../../components/PlanEditDialog.tsx";
import { useMayEdit } from "../../../components/record/use-may-edit.ts";
import { type CallReport } from "../../../queries/calls.ts";
import { completePlan } from "../../../queries/complete-plan.ts";

/** Has the plan say that the call tree was tested on the day of a call, where it does not yet. */
export function TestedButton({
  report: { tree, started, counts },
}: {
  readonly report: CallReport;
}) {
  const { data } = useQuery(completePlan);
  const found = data?.plan.callTrees.find(({ id }) => id === tree.id);
  if (data === undefined || found === undefined) return null;
  const day = started.slice(0, 10);
  if (found.tested !== undefined && found.tested >= day) return null;
  const isWhole = counts.reached === counts.people;
  const about = `${isWhole ? "" : "Only "}${counts.reached} of ${counts.people} were reached. The plan then says that the call tree was tested on the day of this call${isWhole ? "" : ": note that only if the others were reached otherwise"}.`;
  return <Asking plan={data.plan} tree={tree} day={day} about={about} />;
}

function Asking({
  plan,
  tree,
  day,
  about,
}: {
  readonly plan: Parameters<typeof useMayEdit>[0];
  readonly tree: CallReport["tree"];
  readonly day: string;
  readonly about: string;
}) {
  const isEditor = useMayEdit(plan);
  const [isOpen, setIsOpen] = useState(false);
  if (!isEditor) return null;
  return (
    <>
      <Button icon={<CheckmarkRegular />} onClick={() => setIsOpen(true)}>
        Note as tested
      </Button>
      {isOpen && (
        <PlanEditDialog
          planned={{
            title: `${tree.name} was tested`,
            about,
            edit: [{ put: `callTrees/${tree.id}/tested`, value: day }],
            verb: "Save",
            savedWords: `${tree.name} is noted as tested.`,
          }}
          close={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
