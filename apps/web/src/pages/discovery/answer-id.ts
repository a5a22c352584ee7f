/** The id of the answer to a difference: the same for the same, so that a new answer takes the place of the old one. */
export function answerId(about: string, from: string, to: string, port?: number): string {
  const words = [about, from, "to", to, ...(port === undefined ? [] : ["port", String(port)])];
  return words
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 120)
    .replace(/-+$/, "");
}
