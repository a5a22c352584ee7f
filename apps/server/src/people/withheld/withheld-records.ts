import { addressIn, type Edit, type Plan } from "@mainstay/plan";
import { recordIn } from "@mainstay/store";
import type { Unseen } from "./unseen.ts";

/** Lists of exercises, and of which records name these, or each other. */
export const withheldLists = ["exercises", "actions", "deferrals"] as const;

/** The fields that name a record by its id, and of which list. */
const naming: Readonly<Record<string, string>> = {
  exercise: "exercises",
  provenBy: "exercises",
  follows: "actions",
};

/**
 * The records, by address, that somebody is to know nothing of: exercises, and what names them and so would tell of them, such as an
 * action for their sake and its deferral.
 */
export function withheldRecords(
  { actions, deferrals }: Plan,
  { exercises }: Pick<Unseen, "exercises">,
): ReadonlySet<string> {
  const withheld = new Set(exercises.map((id) => `exercises/${id}`));
  if (withheld.size === 0) return withheld;
  // What follows an action may stand before it.
  for (let size = 0; size !== withheld.size; ) {
    ({ size } = withheld);
    for (const action of actions)
      if (namesAny(action, withheld)) withheld.add(`actions/${action.id}`);
    for (const deferral of deferrals)
      if (namesAny(deferral, withheld)) withheld.add(`deferrals/${deferral.id}`);
  }
  return withheld;
}

/**
 * The same of records that are named in the past, by the current plan: what is gone from that may go on under another name, and is
 * not told either.
 */
export function withheldOnce(
  current: Plan,
  unseen: Pick<Unseen, "exercises">,
  named: readonly string[],
): ReadonlySet<string> {
  const withheld = withheldRecords(current, unseen);
  if (withheld.size === 0) return withheld;
  return new Set([...withheld, ...goneFrom(new Set(keptIn(current)), named)]);
}

/** Those of records, by address, that are of these lists and that a plan that has some of them has no more. */
export function goneFrom(kept: ReadonlySet<string>, named: readonly string[]): readonly string[] {
  return named.filter(
    (record) => withheldLists.some((list) => record.startsWith(`${list}/`)) && !kept.has(record),
  );
}

/** The records of these lists that a plan has, by address. */
export function keptIn(plan: Plan): readonly string[] {
  return withheldLists.flatMap((list) => plan[list].map(({ id }) => `${list}/${id}`));
}

/** An edit without what it does to these records, and without what names them. */
export function editWithoutRecords(edit: Edit, withheld: ReadonlySet<string>): Edit {
  if (withheld.size === 0) return edit;
  return edit.filter((operation) => {
    const address = addressIn(operation);
    if (withheld.has(recordIn(address))) return false;
    const field = address.slice(address.lastIndexOf("/") + 1);
    return !("put" in operation) || !namesAny(operation.value, withheld, field);
  });
}

/** Whether a value names any of these records anywhere: by an address that leads into it, or in a field for ids. */
function namesAny(value: unknown, withheld: ReadonlySet<string>, field = ""): boolean {
  if (typeof value === "string")
    return withheld.has(recordIn(value)) || withheld.has(`${naming[field]}/${value}`);
  if (Array.isArray(value)) return value.some((item) => namesAny(item, withheld, field));
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([inner, item]) => namesAny(item, withheld, inner));
}
