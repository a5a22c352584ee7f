import { toAsciiLabel } from "./punycode.ts";

/**
 * A host name in the one form that names are compared in: lower case, ASCII (RFC 3492), no dot at the end. Undefined if the
 * text is no host name: an empty or overlong label or name (RFC 1035, 2.3.4), a character that names do not have, or a last
 * label of digits alone, which would be an address. Letters are folded by Unicode's compatibility form; this is close to
 * UTS 46 but not all of it.
 */
export function parseHostName(text: string): string | undefined {
  // By far the most are in that form already.
  if (isHostName(text)) return text;
  if (text.length > longestText) return undefined;
  const name = folded(text);
  return isHostName(name) ? name : undefined;
}

const longestName = 253;
// Folding can join characters, but not so many that more than this would be left with a name's length.
const longestText = 4 * longestName;
const longestLabel = 63;
const [dot, hyphen, underscore] = [0x2e, 0x2d, 0x5f];

function isHostName(name: string): boolean {
  if (name.length === 0 || name.length > longestName) return false;
  let [start, isNumber] = [0, true];
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) isNumber = false;
    else if (code === dot) {
      if (!isLabel(name, start, at)) return false;
      [start, isNumber] = [at + 1, true];
    } else if (code < 0x30 || code > 0x39) {
      if (code !== hyphen && code !== underscore) return false;
      isNumber = false;
    }
  }
  return !isNumber && isLabel(name, start, name.length);
}

function isLabel(name: string, start: number, end: number): boolean {
  return (
    end > start &&
    end - start <= longestLabel &&
    name.charCodeAt(start) !== hyphen &&
    name.charCodeAt(end - 1) !== hyphen
  );
}

/** Between labels a full stop or its ideographic form (RFC 3490, 3.1); the others become these when folded. */
function folded(text: string): string {
  const labels = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .split(/[.\u3002]/u);
  if (labels.length > 1 && labels.at(-1) === "") labels.pop();
  return labels.map((label) => (isLetters(label) ? toAsciiLabel(label) : label)).join(".");
}

/** Only letters, marks and numbers of other scripts are encoded; a blank or a bracket stays, and is found out. */
function isLetters(label: string): boolean {
  return /^[\p{L}\p{M}\p{N}\u00b7_-]*$/u.test(label);
}
