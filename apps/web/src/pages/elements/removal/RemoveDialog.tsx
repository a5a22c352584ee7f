import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { EditDialog } from "../../../editing/EditDialog.tsx";
import { partOfPlan } from "../../../drafts/form.ts";
import { elements } from "../../../queries/elements.ts";
import { baseOf, ownElements } from "../../../queries/own-elements.ts";
import { removalEdit } from "./removal-edit.ts";

/** Removes elements, after it was shown what that does to what rests on them. */
export function RemoveDialog({
  ids,
  done,
}: {
  readonly ids: readonly string[];
  readonly done: (isSaved: boolean) => void;
}) {
  const { data: own } = useQuery(ownElements);
  const { data: known } = useQuery(elements);
  const edit = useMemo(
    () => (own === undefined ? [] : removalEdit(partOfPlan("elements", own.forms), new Set(ids))),
    [own, ids.join(" ")],
  );
  const taken = own === undefined ? [] : ids.filter((id) => !own.ids.has(id));
  const [first = ""] = ids;
  const name =
    ids.length === 1 ? (known?.byId.get(first)?.name ?? first) : `${ids.length} elements`;
  return (
    <EditDialog
      title={`Remove ${name}`}
      edit={edit}
      base={baseOf(own)}
      verb="Remove"
      savedWords={`${name} ${ids.length === 1 ? "is" : "are"} removed.`}
      done={done}
    >
      <p>
        What needs {ids.length === 1 ? "it" : "them"} goes on without; you can take the removal back
        afterwards.
        {taken.length > 0 &&
          ` ${taken.length} of ${ids.length} come from a catalog and stay: leave them out where the plan says which catalogs it uses.`}
      </p>
    </EditDialog>
  );
}
