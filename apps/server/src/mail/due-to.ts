import { isGranted, Role } from "@mainstay/api";
import { isCollection, type Plan } from "@mainstay/plan";
import type { ApprovalEntry, FoundNotice, PersonRecord } from "@mainstay/store";
import { belongsTo } from "../people/may-edit.ts";

/** What says to whom something is due. */
export type DueSources = {
  readonly plan: Plan;
  readonly people: readonly PersonRecord[];
  readonly histories: ReadonlyMap<string, readonly ApprovalEntry[]>;
};

/**
 * What is due to each person, of those to whom anything is. What waits for approval is due to all who may approve but whoever
 * submitted it; what was reopened, to whoever submitted it. Anything else is due to its owner in the plan, who is known by
 * their address; to the contributors of its units where the owner has no account; and to those who may edit everything where
 * there are no such contributors.
 */
export function dueTo(
  notices: readonly FoundNotice[],
  sources: DueSources,
): ReadonlyMap<PersonRecord, readonly FoundNotice[]> {
  const due = new Map<PersonRecord, FoundNotice[]>();
  // Nobody is written to of what they may not see.
  const people = sources.people.filter((person) => may(person, "plan:read"));
  for (const notice of notices) {
    for (const person of personsFor(notice, { ...sources, people })) {
      const known = due.get(person);
      if (known === undefined) due.set(person, [notice]);
      else known.push(notice);
    }
  }
  return due;
}

function personsFor(notice: FoundNotice, sources: DueSources): readonly PersonRecord[] {
  const { record = "", kind } = notice;
  const { people, histories } = sources;
  const submitter = histories.get(record)?.findLast(({ action }) => action === "submit")?.by.id;
  if (kind === "approval-waiting") {
    return people.filter((person) => may(person, "plan:approve") && person.id !== submitter);
  }
  const submitting = people.filter(({ id }) => id === submitter);
  if (kind === "approval-reopened" && submitting.length > 0) return submitting;
  return keepersOf(record, sources);
}

function keepersOf(record: string, { plan, people }: DueSources): readonly PersonRecord[] {
  const addresses = addressesOfOwner(plan, record);
  const owners = people.filter(({ email }) => addresses.includes(email.toLowerCase()));
  if (owners.length > 0) return owners;
  const contributors = people.filter(
    (person) =>
      may(person, "plan:edit-own") &&
      !may(person, "plan:edit") &&
      belongsTo(plan, record, person.units),
  );
  return contributors.length > 0
    ? contributors
    : people.filter((person) => may(person, "plan:edit"));
}

function addressesOfOwner(plan: Plan, record: string): readonly string[] {
  const [collection = "", id = ""] = record.split("/");
  if (!isCollection(collection)) return [];
  const records: readonly { readonly id: string }[] = plan[collection];
  const owner: unknown = Reflect.get(Object(records.find((one) => one.id === id)), "owner");
  const contacts = plan.people.find((person) => person.id === owner)?.contacts ?? [];
  return contacts.flatMap(({ kind, address }) => (kind === "email" ? [address.toLowerCase()] : []));
}

function may({ role }: PersonRecord, permission: Parameters<typeof isGranted>[1]): boolean {
  const known = Role.safeParse(role);
  return known.success && isGranted(known.data, permission);
}
