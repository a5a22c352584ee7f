const prefix = "answer changed: ";

/** What pages are told where the server answered otherwise, too late for them, than what was kept: of which path. */
export function answerChanged(path: string): string {
  return prefix + path;
}

/** The path that pages are told of; undefined where they are told something else. */
export function changedPath(told: unknown): string | undefined {
  return typeof told === "string" && told.startsWith(prefix)
    ? told.slice(prefix.length)
    : undefined;
}
