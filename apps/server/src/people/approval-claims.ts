import { findRecord, isCollection, type Plan } from "@mainstay/plan";

/** By which words the records of a list say that they were approved, or have gone on from there. */
const approvedStatuses: Readonly<Record<string, readonly string[]>> = {
  impactAnalyses: ["approved"],
  dependencyAnalyses: ["approved"],
  strategies: ["approved", "implemented", "validated"],
  exercises: [],
};

/** What else only an approval can tell. Of an exercise the approver is who is to approve it. */
const outcomes = ["approver", "approved", "approvalRecord"];
const outcomesOfExercise = ["approved"];

/**
 * The fields, such as `impactAnalyses/mail/status`, by which records say of themselves that they are approved and did not
 * before. A strategy that was approved goes on without another approval; taking back what was said needs none.
 */
export function approvalClaims(
  addresses: readonly string[],
  { before, after }: { readonly before: Plan; readonly after: Plan },
): readonly string[] {
  return addresses.flatMap((address) => {
    const [collection = "", id = ""] = address.split("/");
    const statuses = approvedStatuses[collection];
    if (statuses === undefined) return [];
    const was = findFields(before, collection, id);
    const is = findFields(after, collection, id);
    const isApproved = (fields: Fields) => statuses.includes(String(fields.get("status")));
    const told = collection === "exercises" ? outcomesOfExercise : outcomes;
    const changed = told.filter((field) => is.has(field) && is.get(field) !== was.get(field));
    const fields = [...(isApproved(is) && !isApproved(was) ? ["status"] : []), ...changed];
    return fields.map((field) => `${address}/${field}`);
  });
}

type Fields = ReadonlyMap<string, unknown>;

function findFields(plan: Plan, collection: string, id: string): Fields {
  if (!isCollection(collection)) return new Map();
  return new Map(Object.entries(findRecord(plan, collection, id) ?? {}));
}
