import { addressIn, type Edit, type Plan } from "@mainstay/plan";

/** What happens to a record: its address, its name, and which of its fields change, such as `recovery/time`. */
export type RecordChange = {
  readonly address: string;
  readonly name: string;
  readonly change: "added" | "changed" | "removed";
  readonly fields: readonly string[];
};

/** What an edit between two plans does, record by record. */
export function changesOf(before: Plan, after: Plan, edit: Edit): readonly RecordChange[] {
  const [had, has] = [namesIn(before), namesIn(after)];
  const fields = new Map<string, Set<string>>();
  for (const operation of edit) {
    const [list = "", id = "", ...field] = addressIn(operation).split("/");
    const address = `${list}/${id}`;
    const known = fields.get(address) ?? new Set();
    fields.set(address, known);
    if (field.length > 0) known.add(field.join("/"));
  }
  return Array.from(fields, ([address, changed]) => ({
    address,
    name: has.get(address) ?? had.get(address) ?? address,
    change: !had.has(address) ? "added" : has.has(address) ? "changed" : "removed",
    fields: [...changed],
  }));
}

function namesIn({ units, people, elements }: Plan): ReadonlyMap<string, string> {
  return new Map([
    ...units.map(({ id, name }) => [`units/${id}`, name] as const),
    ...people.map(({ id, name }) => [`people/${id}`, name] as const),
    ...elements.map(({ id, name }) => [`elements/${id}`, name] as const),
  ]);
}
