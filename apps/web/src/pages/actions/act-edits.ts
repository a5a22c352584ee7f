import type { Action, Edit } from "@mainstay/plan";

/** What carries out what an action proposes, and says that it is done. */
export function acceptEdit({ id, changes = [] }: Action, today: string): Edit {
  return [
    ...changes,
    { put: `actions/${id}/status`, value: "done" },
    { put: `actions/${id}/done`, value: today },
  ];
}

/** What ends an action without proof, with the reason. */
export function endEdit(
  { id }: Action,
  {
    as,
    reason,
    today,
  }: { readonly as: "closed" | "rejected"; readonly reason: string; readonly today: string },
): Edit {
  return [
    { put: `actions/${id}/status`, value: as },
    { put: `actions/${id}/reason`, value: reason },
    { put: `actions/${id}/closed`, value: today },
  ];
}

/** What ends an action by what has proven it. */
export function proveEdit(
  { id }: Action,
  {
    by,
    today,
  }: {
    readonly by: { readonly collection: "exercises" | "incidents"; readonly id: string };
    readonly today: string;
  },
): Edit {
  const field = by.collection === "exercises" ? "provenBy" : "provenByIncident";
  return [
    { put: `actions/${id}/status`, value: "proven" },
    { put: `actions/${id}/${field}`, value: by.id },
    { put: `actions/${id}/closed`, value: today },
  ];
}

/**
 * What opens an action again that was ended, or not done after all. What it proposed goes where it was carried out, so that it is
 * not carried out twice; the history has it.
 */
export function reopenEdit({ id, ...action }: Action): Edit {
  const ended = (["reason", "closed", "done", "provenBy", "provenByIncident"] as const).filter(
    (field) => action[field] !== undefined,
  );
  const isCarriedOut =
    action.status === "done" || action.status === "proven" || action.done !== undefined;
  const gone = isCarriedOut && action.changes !== undefined ? [...ended, "changes"] : ended;
  return [
    { put: `actions/${id}/status`, value: "open" },
    ...gone.map((field) => ({ remove: `actions/${id}/${field}` })),
  ];
}
