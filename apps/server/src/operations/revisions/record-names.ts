import { findRecord, isCollection, type Plan } from "@mainstay/plan";

/** What records at addresses such as `elements/payroll` are called now; without those that are gone, or have no name. */
export function recordNames(
  plan: Plan,
  addresses: readonly string[],
): Readonly<Record<string, string>> {
  const found = addresses.flatMap((address) => {
    const name = nameOf(plan, address);
    return name === undefined ? [] : [[address, name] as const];
  });
  return Object.fromEntries(found);
}

function nameOf(plan: Plan, address: string): string | undefined {
  const [list = "", id = ""] = address.split("/", 2);
  if (!isCollection(list)) return undefined;
  const record: { readonly id: string; readonly name?: string | undefined } | undefined =
    findRecord(plan, list, id);
  return record?.name;
}
