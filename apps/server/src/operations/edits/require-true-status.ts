import { addressIn, type Edit, findRecord, type Operation, type Plan } from "@mainstay/plan";
import { type ApprovalAct, standingOf, touchedBy } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { hashIn } from "../approvals/approval-document.ts";
import { dayAndName } from "../approvals/changed-words.ts";

/** The lists whose records say of themselves that they are approved, until somebody says otherwise. */
const lists = ["impactAnalyses", "dependencyAnalyses", "exercises"] as const;
const prefixes = lists.map((list) => `${list}/`);

/** Whether an edit touches anything that says of itself that it is approved. */
export function touchesStatus(edit: Edit): boolean {
  return edit.some(isOfThese);
}

/**
 * Throws a Refusal where an edit changes what was approved of an analysis, or of an exercise to come, and leaves it saying that it is
 * approved: then it and its approval would say different things. Whoever may approve can put right what nobody has approved here.
 */
export function requireTrueStatus(
  edit: Edit,
  {
    before,
    after,
    histories,
    mayApprove,
  }: {
    readonly before: Plan;
    readonly after: Plan;
    readonly histories: ReadonlyMap<string, readonly ApprovalAct[]>;
    readonly mayApprove: boolean;
  },
): void {
  const problems = touchedBy(edit.filter(isOfThese)).flatMap((address) => {
    const record = addressed(address);
    if (record === undefined || !isApproved(before, record) || !isApproved(after, record))
      return [];
    const hash = hashIn(before, record);
    if (hash === hashIn(after, record)) return [];
    const { approval } = standingOf(histories.get(address) ?? [], hash);
    if (approval === undefined && mayApprove) return [];
    const when = approval === undefined ? "" : ` on ${dayAndName(approval)}`;
    const { field, set } = record.collection === "exercises" ? ofExercise : ofAnalysis;
    const message = `it was approved${when}, and would say something else: ${set} in the same edit`;
    return [{ path: [record.collection, record.id, field], message }];
  });
  if (problems.length === 0) return;
  throw new Refusal(422, "What changes is not approved any more, and has to say so.", { problems });
}

/** Most edits are of nothing of the kind, and some are as long as a plan. */
function isOfThese(operation: Operation): boolean {
  const address = addressIn(operation);
  return prefixes.some((prefix) => address.startsWith(prefix));
}

const ofAnalysis = { field: "status", set: "set its status to draft or in-review" };
const ofExercise = { field: "approved", set: "leave out the day on which it was approved" };

type Address = { readonly collection: (typeof lists)[number]; readonly id: string };

function addressed(address: string): Address | undefined {
  const [name, id] = address.split("/");
  const collection = lists.find((list) => list === name);
  return collection === undefined || id === undefined ? undefined : { collection, id };
}

function isApproved(plan: Plan, { collection, id }: Address): boolean {
  if (collection !== "exercises") return findRecord(plan, collection, id)?.status === "approved";
  const exercise = findRecord(plan, collection, id);
  return exercise?.approved !== undefined && exercise.result === undefined;
}
