import { strFromU8, strToU8 } from "fflate";

/**
 * The text of a file, in the encoding that it turns out to be in: UTF-16 by its byte order mark, else UTF-8, else
 * Windows-1252, in which spreadsheet programs write CSV. Without a byte order mark.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return wide(bytes, { isLittle: true });
  if (first === 0xfe && second === 0xff) return wide(bytes, { isLittle: false });
  const unmarked =
    first === 0xef && second === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const text = strFromU8(unmarked);
  // Whatever is no UTF-8 becomes this letter, which a text may also have of its own.
  if (!text.includes("\ufffd") || areSame(strToU8(text), unmarked)) return text;
  return lettersOf(bytes.length, (at) => windows1252[(bytes[at] ?? 0) - 0x80] ?? bytes[at] ?? 0);
}

function areSame(some: Uint8Array, others: Uint8Array): boolean {
  return some.length === others.length && some.every((byte, at) => byte === others[at]);
}

function wide(bytes: Uint8Array, { isLittle }: { readonly isLittle: boolean }): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return lettersOf(Math.floor(bytes.length / 2) - 1, (at) => view.getUint16(2 * at + 2, isLittle));
}

function lettersOf(count: number, codeAt: (at: number) => number): string {
  const pieces: string[] = [];
  for (let start = 0; start < count; start += pieceLength) {
    const length = Math.min(pieceLength, count - start);
    const codes = Array.from({ length }, (_, at) => codeAt(start + at));
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join("");
}

const pieceLength = 8_192;

/** The letters of the bytes from 0x80 to 0x9F (WHATWG Encoding, windows-1252); all others stand for themselves. */
const windows1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
  0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
];
