import { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { RecordLink } from "../../../components/RecordLink.tsx";
import { EditDialog } from "../../../editing/EditDialog.tsx";
import { elements } from "../../../queries/elements.ts";
import { writtenPlan } from "../../../queries/written-plan.ts";
import { type Holder, removalEdit } from "./removal-edit.ts";

/** Removes elements, after it was shown what that does to what rests on them. */
export function RemoveDialog({
  ids,
  done,
}: {
  readonly ids: readonly string[];
  readonly done: (isSaved: boolean) => void;
}) {
  const { data } = useQuery(writtenPlan);
  const { data: known } = useQuery(elements);
  const plan = useMemo(() => data && Plan.parse(data.form), [data]);
  const { edit, held } = useMemo(
    () => (plan === undefined ? { edit: [], held: [] } : removalEdit(plan, new Set(ids))),
    [plan, ids.join(" ")],
  );
  const own = new Set<string>(plan?.elements.map(({ id }) => id));
  const taken = plan === undefined ? [] : ids.filter((id) => !own.has(id));
  const [first = ""] = ids;
  const name =
    ids.length === 1 ? (known?.byId.get(first)?.name ?? first) : `${ids.length} elements`;
  const them = ids.length === 1 ? "it" : "them";
  return (
    <EditDialog
      title={`Remove ${name}`}
      edit={edit}
      base={plan && data && { before: () => plan, revision: data.revision }}
      verb="Remove"
      savedWords={`${name} ${ids.length === 1 ? "is" : "are"} removed.`}
      done={done}
    >
      {held.length > 0 ? (
        <Held by={held} them={them} />
      ) : (
        <p>
          What names {them} goes on without, and the analyses of {them} go too; you can take the
          removal back afterwards.
        </p>
      )}
      {taken.length > 0 && (
        <p>
          {taken.length} of {ids.length} come from a catalog and stay: leave them out where the plan
          says which catalogs it uses.
        </p>
      )}
    </EditDialog>
  );
}

/** What nothing would be left of, and so is to be changed or removed first. */
function Held({ by, them }: { readonly by: readonly Holder[]; readonly them: string }) {
  return (
    <>
      <p>
        These lose nothing else, so they hold {them}: remove them first, or let them lose something
        else as well.
      </p>
      <ul>
        {by.map(({ record, name }) => (
          <li key={record}>
            <RecordLink record={record}>{name}</RecordLink>
          </li>
        ))}
      </ul>
    </>
  );
}
