/** Strangers choose the paths that they ask for, and what is written is kept, in the audit for ever. */
const longest = 200;

/** The path of a request as log and audit have it: its beginning, where it is longer than any of ours. */
export function writtenPath(path: string): string {
  return path.slice(0, longest);
}
