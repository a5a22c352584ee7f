import { buildOutline, type Outline } from "./outline.ts";

/** The values of a JSON text, and how many colons stand between them; or where they first go deeper than `deepest`. */
export type JsonOutline =
  | { readonly outline: Outline; readonly colons: number }
  | { readonly tooDeep: number };

/** Outlines a JSON text. */
export function outlineJson(text: string, deepest: number): JsonOutline {
  const { begin, end, add, outline } = buildOutline();
  let [depth, colons] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= space || code === comma) continue;
    if (code === quote) {
      add(at);
      at = endOfString(text, at);
    } else if (code === colon) colons++;
    else if (code === openBrace || code === openBracket) {
      if (++depth > deepest) return { tooDeep: at };
      begin(code === openBrace ? "fields" : "items", at);
    } else if (code === closeBrace || code === closeBracket) {
      depth--;
      end();
    } else {
      add(at);
      while (isInWord(text.charCodeAt(at + 1))) at++;
    }
  }
  const read = (_: number, offset: number) => {
    const written = text.slice(offset + 1, endOfString(text, offset));
    return written.includes("\\") ? String(JSON.parse(`"${written}"`)) : written;
  };
  return { outline: outline(read), colons };
}

const [space, quote, comma, colon, backslash] = [32, 34, 44, 58, 92];
const [openBracket, closeBracket, openBrace, closeBrace] = [91, 93, 123, 125];

/** The offset of the quote that closes the string which begins at an offset, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/** Whether a number or a name such as `true` goes on with this character. */
function isInWord(code: number): boolean {
  return code > space && code !== comma && code !== closeBracket && code !== closeBrace;
}
