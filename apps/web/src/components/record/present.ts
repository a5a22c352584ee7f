/** What of a record is to be changed; undefined, or an empty list, takes a field away. */
export type Fields<Record> = { readonly [Field in keyof Record]?: Record[Field] | undefined };

/** The fields that are there: none that is undefined or an empty list. */
export function present(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
