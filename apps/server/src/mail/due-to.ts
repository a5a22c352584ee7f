import { isCollection, type Plan } from "@mainstay/plan";
import type { ApprovalAct, Delegation, FoundNotice, PersonRecord } from "@mainstay/store";
import { approversOf } from "./approvers-of.ts";
import { belongsTo } from "../people/may-edit.ts";
import { may } from "../people/may.ts";

/** A notice, and whom of the plan's people it is due to where the record does not say: who is to be trained. */
export type DueNotice = FoundNotice & { readonly person?: string };

/** What says to whom something is due. */
export type DueSources = {
  readonly plan: Plan;
  readonly people: readonly PersonRecord[];
  readonly histories: ReadonlyMap<string, readonly ApprovalAct[]>;
  /** Those that are in force. */
  readonly delegations: readonly Delegation[];
};

/**
 * What is due to each person, of those to whom anything is. What waits for approval is due to all who may approve but whoever
 * submitted it, be it in the place of somebody; what was reopened, to whoever submitted it. Anything else is due to whom it names, or to
 * its owner in the plan, who are known by their address; to the contributors of its units where the owner has no account; and to those who may edit everything where
 * there are no such contributors.
 */
export function dueTo(
  notices: readonly DueNotice[],
  sources: DueSources,
): ReadonlyMap<PersonRecord, readonly FoundNotice[]> {
  const due = new Map<PersonRecord, FoundNotice[]>();
  // Nobody is written to of what they may not see.
  const people = sources.people.filter((person) => may(person, "plan:read"));
  for (const notice of notices) {
    for (const [person, told] of tellings(notice, { ...sources, people })) {
      const known = due.get(person);
      if (known === undefined) due.set(person, [told]);
      else known.push(told);
    }
  }
  return due;
}

/** Who is told of a notice, and how it is told to them. */
function tellings(
  notice: DueNotice,
  sources: DueSources,
): readonly (readonly [PersonRecord, FoundNotice])[] {
  const { record = "", kind } = notice;
  const { people, histories } = sources;
  const submission = histories.get(record)?.findLast(({ action }) => action === "submit");
  if (kind === "approval-waiting" && submission !== undefined) {
    return approversOf(submission, sources).map(({ person, onBehalfOf }) => [
      person,
      onBehalfOf.length === 0 ? notice : inThePlaceOf(onBehalfOf, notice),
    ]);
  }
  const submitting = people.filter(({ id }) => id === submission?.by.id);
  const told =
    kind === "approval-reopened" && submitting.length > 0 ? submitting : keepersOf(notice, sources);
  return told.map((person) => [person, notice]);
}

function inThePlaceOf(names: readonly string[], notice: FoundNotice): FoundNotice {
  return { ...notice, message: `${notice.message}; you may approve for ${names.join(" or ")}` };
}

function keepersOf(
  { record = "", person: named }: DueNotice,
  { plan, people }: DueSources,
): readonly PersonRecord[] {
  const addresses = addressesOf(plan, named ?? ownerOf(plan, record));
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

function ownerOf(plan: Plan, record: string): unknown {
  const [collection = "", id = ""] = record.split("/");
  if (!isCollection(collection)) return undefined;
  const records: readonly { readonly id: string }[] = plan[collection];
  return Reflect.get(Object(records.find((one) => one.id === id)), "owner");
}

function addressesOf(plan: Plan, id: unknown): readonly string[] {
  const contacts = plan.people.find((person) => person.id === id)?.contacts ?? [];
  return contacts.flatMap(({ kind, address }) => (kind === "email" ? [address.toLowerCase()] : []));
}
