import { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { EditDialog } from "../../editing/EditDialog.tsx";
import { writtenPlan } from "../../queries/written-plan.ts";
import { type Removable, removalOf } from "./removal-of.ts";

/** Removes a record, after it was shown what that changes elsewhere; it can be taken back. */
export function RemoveRecord({
  collection,
  record: { id, name },
  done,
}: {
  readonly collection: Removable;
  readonly record: { readonly id: string; readonly name: string };
  /** Told whether it is removed, when there is nothing more to decide. */
  readonly done: (isRemoved: boolean) => void;
}) {
  const { data } = useQuery(writtenPlan);
  const plan = useMemo(() => data && Plan.parse(data.form), [data]);
  return (
    <EditDialog
      title={`Remove “${name}”`}
      edit={plan === undefined ? [] : removalOf(plan, collection, id)}
      base={plan && data && { before: () => plan, revision: data.revision }}
      verb="Remove"
      savedWords={`“${name}” is removed.`}
      done={done}
    >
      <p>
        {collection === "scenarios"
          ? "What is for it goes on without it, and its exercises go with it."
          : "What names it goes on without it."}{" "}
        You can take the removal back afterwards, and the history keeps it.
      </p>
    </EditDialog>
  );
}
