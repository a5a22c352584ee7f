import { linkPath } from "../calls/links.ts";

/** Strangers choose the paths that they ask for, and what is written is kept, in the audit for ever. */
const longest = 200;

/**
 * The path of a request as log and audit have it: its beginning, where it is longer than any of ours, and without what lets
 * whoever reads it acknowledge for somebody.
 */
export function writtenPath(path: string): string {
  if (path.startsWith(`${linkPath}/`)) return `${linkPath}/…`;
  return path.slice(0, longest);
}
