import { plainWords } from "./plain-words.ts";

/** The address behind the name of a record: the first, as what follows may be text that people wrote. */
const address = / \([a-z][A-Za-z]{3,}\/[a-z0-9-]+\)/;

/**
 * A line of `describeEdit` for pages that name the record anyway: `Mail: recovery time 2h -> 5h` for
 * `Mail (elements/mail): recovery time 2h -> 5h`.
 */
export function editLineWords(line: string): string {
  return plainWords(line.replace(address, ""));
}
