/**
 * The same text with memory of its own. What is cut out of a long text keeps all of that text alive, which matters for the
 * little that is kept of a file of gigabytes.
 */
export function ownCopy(text: string): string {
  return text.length < shortest ? text : text.split("").join("");
}

/** Shorter cuts are copied anyway. */
const shortest = 13;
