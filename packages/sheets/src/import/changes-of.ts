import { addressIn, collectionNames, type Edit, type Plan } from "@mainstay/plan";

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
    const [list = "", ...rest] = addressIn(operation).split("/");
    const isOrganisation = list === "organisation";
    const address = isOrganisation ? list : `${list}/${rest[0]}`;
    const field = isOrganisation ? rest : rest.slice(1);
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

function namesIn(plan: Plan): ReadonlyMap<string, string> {
  const records = collectionNames.flatMap((list) =>
    plan[list].map((record): readonly [string, string] => [
      `${list}/${record.id}`,
      "name" in record ? record.name : record.id,
    ]),
  );
  return new Map([["organisation", plan.organisation.name ?? "Organisation"], ...records]);
}
