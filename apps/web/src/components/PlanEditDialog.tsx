import { type Edit, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { EditDialog } from "../editing/EditDialog.tsx";
import { writtenPlan } from "../queries/written-plan.ts";
import { useFirstKnown } from "../ui/use-first-known.ts";

/** What is to be done, and what it is called. */
export type PlannedEdit = {
  readonly title: string;
  /** Above the preview: what it means. */
  readonly about: string;
  readonly edit: Edit;
  /** What the button says that saves. */
  readonly verb: string;
  readonly savedWords: string;
  /** Whether a reason has to be given; it may be, if left out. */
  readonly reason?: "needed";
};

/** Shows what an edit of any part of the plan would do, and saves it when told to. */
export function PlanEditDialog({
  planned: { about, ...planned },
  close,
}: {
  readonly planned: PlannedEdit;
  readonly close: () => void;
}) {
  const data = useFirstKnown(useQuery(writtenPlan).data);
  const base = data && { before: () => Plan.parse(data.form), revision: data.revision };
  return (
    <EditDialog {...planned} base={base} done={close}>
      <p>{about}</p>
    </EditDialog>
  );
}
