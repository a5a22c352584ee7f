/**
 * A revision as the ETag of what was read at it: `"42"`, and what else the answer depends on behind it, such as
 * `"42-9f86d081884c-1.0.0"`, where the start of the hash of the log tells revisions of one number apart.
 */
export function toEntityTag(revision: number, more: readonly string[] = []): string {
  return `"${[revision, ...more].join("-")}"`;
}

/** How much of the hash of the log stands in an ETag. */
export const hashLength = 12;

/** What an ETag stands for: a revision and, unless it is the number alone, the start of the hash of the log there. */
export type TaggedRevision = { readonly revision: number; readonly hash?: string };

/** What an ETag of ours stands for; undefined for anything else, such as a list of several or `*`. */
export function parseEntityTag(tag: string): TaggedRevision | undefined {
  const found = /^(?:W\/)?"(\d{1,9})(?:-([\da-f]{12})(?:-[\w.+-]*)?)?"$/.exec(tag.trim());
  if (found === null) return undefined;
  const [, revision, hash] = found;
  return { revision: Number(revision), ...(hash === undefined ? {} : { hash }) };
}

/**
 * Whether an If-None-Match names a tag: alone, in a list, weakly, or as `*` (RFC 9110, 13.1.2, which compares weakly).
 */
export function namesEntityTag(header: string, tag: string): boolean {
  if (header.trim() === "*") return true;
  const named = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return named.some((one) => one.replace(/^W\//, "") === tag);
}
