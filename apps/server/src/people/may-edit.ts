import { type Edit, isCollection, type Plan } from "@mainstay/plan";
import type { Person } from "../http/context.ts";
import { isAllowed } from "./is-allowed.ts";

/**
 * The records that an edit touches and that somebody may not: a contributor edits what belongs to the units that are
 * theirs, or to units below, both before and after; what belongs to no unit is for those who may edit everything.
 */
export function forbiddenIn(
  edit: Edit,
  { before, after, person }: { before: Plan; after: Plan; person: Person },
): readonly string[] {
  if (isAllowed(person, "plan:edit")) return [];
  const addresses = new Set(edit.map(addressOf));
  return [...addresses].filter(
    (address) =>
      ![before, after].every((plan) => {
        const unit = unitOf(plan, address);
        return unit === "absent" || (unit !== undefined && isTheirs(plan, unit, person));
      }),
  );
}

function addressOf(operation: Edit[number]): string {
  const address = "put" in operation ? operation.put : operation.remove;
  return address.split("/").slice(0, 2).join("/");
}

/** The unit that a record belongs to, or whose element it is about; undefined if to none. */
function unitOf(plan: Plan, address: string): string | undefined {
  const [collection = "", id = ""] = address.split("/");
  if (!isCollection(collection)) return undefined;
  const records: readonly { readonly id: string }[] = plan[collection];
  const record = records.find((entry) => entry.id === id);
  if (record === undefined) return "absent";
  if (collection === "units") return id;
  const unit: unknown = Reflect.get(record, "unit");
  if (typeof unit === "string") return unit;
  const element: unknown = Reflect.get(record, "element");
  return plan.elements.find((entry) => entry.id === element)?.unit;
}

function isTheirs({ units }: Plan, unit: string, person: Person): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = unit; at !== undefined && !seen.has(at); ) {
    if (person.units.includes(at)) return true;
    seen.add(at);
    const id: string = at;
    at = units.find((entry) => entry.id === id)?.parent;
  }
  return false;
}
