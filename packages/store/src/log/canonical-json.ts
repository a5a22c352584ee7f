/**
 * The text of a JSON value that does not depend on the order in which fields were written: without spaces, the fields of
 * an object by name (as RFC 8785 has it; numbers are as JavaScript writes them).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
    );
  });
}
