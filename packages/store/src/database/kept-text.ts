/**
 * A text as a column of PostgreSQL keeps it: without U+0000, which it refuses, and without halves of surrogate pairs, which
 * UTF-8 has no bytes for. What is sealed by a hash has to be what is read again.
 */
export function keptText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\u{FFFD}");
}
