import { toAsciiLabel } from "./punycode.ts";

/**
 * A host name in the one form that names are compared in: lower case, ASCII (RFC 3492), no dot at the end. Undefined if the
 * text is no host name: an empty or overlong label or name (RFC 1035, 2.3.4), a character that names do not have, or a last
 * label of digits alone, which would be an address. Letters are folded by Unicode's compatibility form; this is close to
 * UTS 46 but not all of it.
 */
export function parseHostName(text: string): string | undefined {
  if (text.length > longestText) return undefined;
  const name = isPlain(text) ? text : folded(text);
  if (name === "" || name.length > longestName) return undefined;
  let start = 0;
  for (let at = 0; at <= name.length; at++) {
    if (at < name.length && name.charCodeAt(at) !== dot) {
      if (!isNameCode(name.charCodeAt(at))) return undefined;
      continue;
    }
    if (!isLabel(name, start, at)) return undefined;
    start = at + 1;
  }
  return endsInNumber(name) ? undefined : name;
}

const longestName = 253;
// Folding can join characters, but not so many that more than this would be left with a name's length.
const longestText = 4 * longestName;
const longestLabel = 63;
const [dot, hyphen, underscore] = [0x2e, 0x2d, 0x5f];

/** Whether a text is in that form already, but for what is checked afterwards: by far the most are. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!isNameCode(text.charCodeAt(at)) && text.charCodeAt(at) !== dot) return false;
  }
  return text.charCodeAt(text.length - 1) !== dot;
}

function isNameCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === hyphen ||
    code === underscore
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

function isLabel(name: string, start: number, end: number): boolean {
  return (
    end > start &&
    end - start <= longestLabel &&
    name.charCodeAt(start) !== hyphen &&
    name.charCodeAt(end - 1) !== hyphen
  );
}

function endsInNumber(name: string): boolean {
  for (let at = name.length - 1; at >= 0; at--) {
    const code = name.charCodeAt(at);
    if (code === dot) return true;
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
