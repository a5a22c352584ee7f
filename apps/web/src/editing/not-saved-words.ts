import { mayBeDone } from "../server/may-be-done.ts";

/** Says that something, such as `what you left`, was not saved, or that nobody knows. */
export function notSavedWords(what: string, error: unknown): string {
  if (mayBeDone(error)) {
    return `It is not known whether ${what} was saved: look at the history before you do it again.`;
  }
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} was not saved.`;
}
