const words = new WeakMap<readonly object[], readonly string[]>();

/** What each record of a list is found by, its id and its name, in lower case; put together once until the list changes. */
export function listWords(records: readonly object[]): readonly string[] {
  const known = words.get(records);
  if (known !== undefined) return known;
  const found = records.map((record) =>
    `${fieldOf(record, "id")} ${fieldOf(record, "name")}`.toLowerCase(),
  );
  words.set(records, found);
  return found;
}

/** A field of a record that is text; empty where it has none. */
export function fieldOf(record: object, field: string): string {
  const value: unknown = Reflect.get(record, field);
  return typeof value === "string" ? value : "";
}
