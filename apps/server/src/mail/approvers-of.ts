import type { Plan } from "@mainstay/plan";
import { type ApprovalAct, type Delegation, isFor, type PersonRecord } from "@mainstay/store";
import { mayApprove } from "../people/may-approve.ts";

/** Somebody who may approve a submission: by their own right, or in the place of others, by name. */
export type Approver = { readonly person: PersonRecord; readonly onBehalfOf: readonly string[] };

/** Who may approve a submission: whoever has the right or was delegated it, but not for whoever submitted it. */
export function approversOf(
  { record, by: submitter }: Pick<ApprovalAct, "record" | "by">,
  {
    plan,
    people,
    delegations,
  }: {
    readonly plan: Plan;
    readonly people: readonly PersonRecord[];
    readonly delegations: readonly Delegation[];
  },
): readonly Approver[] {
  const entitled = people.filter(
    (person) => mayApprove(plan, record, person) && person.id !== submitter.id,
  );
  const ids = new Set(entitled.map(({ id }) => id));
  const usable = delegations.filter(
    (delegation) => isFor(delegation, record.collection) && ids.has(delegation.delegator.id),
  );
  return people.flatMap((person): readonly Approver[] => {
    if (person.id === submitter.id) return [];
    if (ids.has(person.id)) return [{ person, onBehalfOf: [] }];
    const names = usable
      .filter(({ delegate }) => delegate.id === person.id)
      .map(({ delegator }) => delegator.name);
    return names.length === 0 ? [] : [{ person, onBehalfOf: [...new Set(names)] }];
  });
}
