const longest = 8;

/** A ring of ids as messages name it, back to its first: `a → b → a`. Of a long one only the first are named. */
export function ringWords(ids: readonly string[]): string {
  const [first = ""] = ids;
  const rest = ids.length - longest;
  const named = rest > 1 ? [...ids.slice(0, longest), `${rest} more`] : ids;
  return [...named, first].join(" → ");
}
