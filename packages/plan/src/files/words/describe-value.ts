const longest = 60;

/** A value that a person wrote, in a few words of a message: `"abc"`, `the number 5`, `true`, `a list`, `nothing`. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number")
    return Number.isFinite(value) ? `the number ${value}` : "not a number that can be counted with";
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return "a list";
  return value === null || value === undefined ? "nothing" : "a set of fields";
}

/** A text in quotes, shortened where it is long. */
export function quote(text: string): string {
  return JSON.stringify(shorten(text));
}

/** A text, or the beginning of one that is too long for a message. */
export function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Names one after the other, at most as many as read well: `a, b, c and 12 more`. */
export function enumerate(names: readonly string[], most = 12): string {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}
