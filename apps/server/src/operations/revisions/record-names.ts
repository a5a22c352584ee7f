import { isCollection, type Plan } from "@mainstay/plan";

/** What records at addresses such as `elements/payroll` are called now; without those that are gone, or have no name. */
export function recordNames(
  plan: Plan,
  addresses: readonly string[],
): Readonly<Record<string, string>> {
  const wanted = new Set(addresses);
  const lists = new Set(addresses.map((address) => address.split("/", 1)[0] ?? ""));
  // Each list is gone through once, however many of its records are asked for.
  const found = [...lists].filter(isCollection).flatMap((list) => {
    const records: readonly { readonly id: string; readonly name?: string | undefined }[] =
      plan[list];
    return records.flatMap(({ id, name }) =>
      name !== undefined && wanted.has(`${list}/${id}`) ? [[`${list}/${id}`, name] as const] : [],
    );
  });
  return Object.fromEntries(found);
}
