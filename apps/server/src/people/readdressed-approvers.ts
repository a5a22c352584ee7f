import { findRecord, type Plan } from "@mainstay/plan";

/**
 * Who is to allow an exercise to come and has other e-mail addresses than before, by their ids: whoever has an account with such an
 * address may approve in their name.
 */
export function readdressedApprovers({
  before,
  after,
}: {
  readonly before: Plan;
  readonly after: Plan;
}): readonly string[] {
  if (before.people === after.people) return [];
  const named = before.exercises.flatMap(({ approver, result }) =>
    approver === undefined || result !== undefined ? [] : [approver],
  );
  return [...new Set(named)].filter((id) => addresses(before, id) !== addresses(after, id));
}

function addresses(plan: Plan, id: string): string {
  const contacts = findRecord(plan, "people", id)?.contacts ?? [];
  return contacts.flatMap(({ kind, address }) => (kind === "email" ? [address] : [])).join(" ");
}
