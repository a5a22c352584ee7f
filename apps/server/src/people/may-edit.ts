import { type Edit, findRecord as findById, isCollection, type Plan } from "@mainstay/plan";
import { touchedBy } from "@mainstay/store";
import type { Person } from "../http/context.ts";
import { Refusal } from "../http/refusal.ts";
import { approvalClaims } from "./approval-claims.ts";
import { isAllowed } from "./is-allowed.ts";
import { readdressedApprovers } from "./readdressed-approvers.ts";

/** Throws Refusal where an edit touches what somebody may not edit. */
export function requireOwn(edit: Edit, change: Change): void {
  const forbidden = forbiddenIn(edit, change);
  if (forbidden.length > 0) {
    throw new Refusal(403, `Not of your business units: ${forbidden.join(", ")}.`);
  }
  const approvers = isAllowed(change.person, "plan:edit") ? [] : readdressedApprovers(change);
  if (approvers.length > 0) {
    throw new Refusal(
      403,
      `By their e-mail addresses those are known who are to allow an exercise: who edits everything changes that of ${approvers.join(", ")}.`,
    );
  }
  if (isAllowed(change.person, "plan:approve")) return;
  const claims = approvalClaims(touchedBy(edit), change);
  if (claims.length === 0) return;
  throw new Refusal(
    403,
    `Only who may approve says that something is approved: leave out ${claims.join(", ")}, and submit it for approval.`,
  );
}

type Change = { readonly before: Plan; readonly after: Plan; readonly person: Person };

/**
 * The records that an edit touches and that somebody may not: a contributor edits what belongs to the units that are
 * theirs, or to units below, both before and after; what belongs to no unit is for those who may edit everything.
 */
function forbiddenIn(edit: Edit, { before, after, person }: Change): readonly string[] {
  if (isAllowed(person, "plan:edit")) return [];
  return touchedBy(edit).filter(
    (address) =>
      ![before, after].every((plan) => {
        const isThere = findRecord(plan, address) !== undefined;
        return isThere ? belongsTo(plan, address, person.units) : address.includes("/");
      }),
  );
}

/** Whether the record at an address belongs to some of these business units, or to units below them. */
export function belongsTo(plan: Plan, address: string, owned: readonly string[]): boolean {
  const record = findRecord(plan, address);
  const units = record === undefined ? [] : unitsOf(plan, record);
  return (
    units.length > 0 && units.every((unit) => unit !== undefined && isWithin(plan, unit, owned))
  );
}

type Found = { readonly collection: string; readonly record: { readonly id: string } };

/** The record at an address; undefined where there is none, as before it was added. */
function findRecord(plan: Plan, address: string): Found | undefined {
  const [collection = "", id = ""] = address.split("/");
  if (!isCollection(collection)) return undefined;
  const record = findById(plan, collection, id);
  return record === undefined ? undefined : { collection, record };
}

/** The units that a record belongs to: the one that it names, and that of the element that it is about; undefined is none. */
function unitsOf(plan: Plan, { collection, record }: Found): readonly (string | undefined)[] {
  if (collection === "units") return [record.id];
  const unit: unknown = Reflect.get(record, "unit");
  const element: unknown = Reflect.get(record, "element");
  return [
    ...(typeof unit === "string" ? [unit] : []),
    ...(typeof element === "string" ? [findById(plan, "elements", element)?.unit] : []),
  ];
}

/** Whether a business unit is one of these, or below one. */
export function isWithin(
  { units }: Pick<Plan, "units">,
  unit: string,
  among: readonly string[],
): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = unit; at !== undefined && !seen.has(at); ) {
    if (among.includes(at)) return true;
    seen.add(at);
    const id: string = at;
    at = units.find((entry) => entry.id === id)?.parent;
  }
  return false;
}
