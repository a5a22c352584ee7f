import type { Catalog } from "../catalogs/catalog.ts";
import { takenOver } from "../catalogs/taken-over.ts";
import type { Plan } from "../plan.ts";
import { findRecord } from "../positions-in.ts";
import type { Problem } from "../problem.ts";
import { addressIn, type Edit } from "./operation.ts";

type Taking = { readonly edit: Edit; readonly catalogs: readonly Catalog[] };

/** The problems of an edit; of operations on elements that only a catalog has, with what to do instead. */
export function explainTakenOver(
  problems: readonly Problem[],
  plan: Plan,
  { edit, catalogs }: Taking,
): readonly Problem[] {
  const put = new Set(edit.flatMap((operation) => ("put" in operation ? [operation.put] : [])));
  const isOwn = (id: string) =>
    findRecord(plan, "elements", id) !== undefined || put.has(`elements/${id}`);
  const lent = new Map<string, string>(
    takenOver(plan, catalogs).map(({ element, use }) => [element.id, plan.uses[use].id]),
  );
  return problems.map((problem) => {
    const operation = edit[Number(problem.path[0])];
    const address = operation === undefined ? "" : addressIn(operation);
    const [list, id = "", ...within] = address.split("/");
    const catalog = lent.get(id);
    if (problem.id !== "edit" || list !== "elements" || isOwn(id) || catalog === undefined)
      return problem;
    const said = `\`${id}\` comes from the catalog ${catalog}, and the plan has nothing of its own at ${address}`;
    if (within.length > 0) {
      const message = `${said}: put elements/${id} with all that it is to say`;
      return { id: problem.id, path: problem.path, message };
    }
    if (operation === undefined || "put" in operation) return problem;
    const message = `${said}: leave it out with uses/${catalog}/leaveOut/${id}`;
    return { id: problem.id, path: problem.path, message };
  });
}
