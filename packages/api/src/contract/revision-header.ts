/** A revision as the ETag of what was read at it. */
export function toEntityTag(revision: number): string {
  return `"${revision}"`;
}

/** The revision that an ETag stands for; undefined for anything else. */
export function parseEntityTag(tag: string): number | undefined {
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(tag.trim());
  return found === null ? undefined : Number(found[1]);
}
