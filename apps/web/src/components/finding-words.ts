import { plainWords } from "./plain-words.ts";

/** An id in brackets behind a name. Of two brackets the first is part of the name. */
const idBehindName = /(?<=\S) \([a-z][a-z0-9]*(?:-[a-z0-9]+)*\)(?! \([a-z])/g;

/**
 * What a rule says, as pages show it beside a link to what it is about: in plain words, without the ids that it has for terminals.
 * `Payroll (payroll) takes PT8H since 2026-04-14` is `Payroll takes 8 h since 14 Apr 2026`.
 */
export function findingWords(message: string): string {
  return plainWords(message.replace(idBehindName, ""));
}
