/** The text that bytes say in UTF-8, without a byte order mark; or where they first say none, line and column from 1. */
export function decodeUtf8(
  bytes: Uint8Array,
): { readonly text: string } | { readonly line: number; readonly column: number } {
  try {
    return { text: strict.decode(bytes) };
  } catch {
    return placeOf(firstFault(bytes));
  }
}

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");
const byteOrderMark = [0xef, 0xbb, 0xbf];
const replacement = "\ufffd";
const replacementBytes = [0xef, 0xbf, 0xbd];

/** The text before the first fault: where a replacement character stands that the bytes themselves do not say. */
function firstFault(bytes: Uint8Array): string {
  const text = lenient.decode(bytes);
  let passed = hasAt(bytes, 0, byteOrderMark) ? byteOrderMark.length : 0;
  let from = 0;
  for (let at = text.indexOf(replacement); at !== -1; at = text.indexOf(replacement, from)) {
    passed += Buffer.byteLength(text.slice(from, at));
    if (!hasAt(bytes, passed, replacementBytes)) return text.slice(0, at);
    passed += replacementBytes.length;
    from = at + 1;
  }
  return text;
}

function hasAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

/** Where a text ends. */
function placeOf(text: string): { readonly line: number; readonly column: number } {
  let [line, start] = [1, 0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
    line++;
    start = end + 1;
  }
  return { line, column: text.length - start + 1 };
}
