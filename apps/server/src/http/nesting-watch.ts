/** Deeper than any plan, and far less than what makes a parser slow. */
const deepest = 64;
/** A large plan as an edit has some 800,000 lists and objects. */
const mostLists = 2_000_000;

const quote = 0x22;
const backslash = 0x5c;

/**
 * Watches JSON in UTF-8 as it arrives, part by part, and says what is wrong with it before anybody parses it: lists and
 * objects too deep in each other, or too many of them; undefined as long as nothing is.
 */
export function watchNesting(): (part: Uint8Array) => string | undefined {
  let depth = 0;
  let lists = 0;
  let isText = false;
  let isEscaped = false;
  return (part) => {
    for (const byte of part) {
      if (isText) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isText = false;
      } else if (byte === quote) isText = true;
      else if (byte === 0x5b || byte === 0x7b) {
        if (++depth > deepest) return `The body is nested more than ${deepest} deep.`;
        if (++lists > mostLists) return `The body has more than ${mostLists} lists and objects.`;
      } else if (byte === 0x5d || byte === 0x7d) depth--;
    }
    return undefined;
  };
}
