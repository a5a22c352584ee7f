import { randomUUID } from "node:crypto";
import type { Steps } from "@mainstay/plan";

/** So many bytes are parsed in one go: some milliseconds. */
const usualPiece = 256 * 1024;
/** So many are looked at in one go. */
const look = 64 * 1024;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [listBegins, objectBegins, listEnds, objectEnds] = [0x5b, 0x7b, 0x5d, 0x7d];

/**
 * What JSON in UTF-8 says, in steps: `JSON.parse`, but for long lists in the fields of the outermost object, as large edits have them,
 * which are parsed a piece at a time. Throws SyntaxError as that does, and
 * TypeError where it is no UTF-8.
 */
export function* parsingJson(bytes: Uint8Array, piece: number = usualPiece): Steps<unknown> {
  // A byte order mark is left out where all begins, and nowhere else.
  const textOf = (from: number, to: number) =>
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: from > 0 }).decode(bytes.subarray(from, to));
  if (bytes.byteLength <= piece) return JSON.parse(textOf(0, bytes.byteLength));
  const lists: (readonly unknown[])[] = [];
  // The text with a mark that nobody can know, and the number of the list, in the place of the items of each.
  const mark = randomUUID();
  let frame = "";
  let copied = 0;
  for (const cuts of yield* cutsIn(bytes, piece)) {
    frame += `${textOf(copied, cuts[0])}"${mark}${lists.length}"`;
    copied = cuts[cuts.length - 1] - 1;
    const items: unknown[] = [];
    for (const [at, from] of cuts.slice(0, -1).entries()) {
      const parsed: readonly unknown[] = JSON.parse(`[${textOf(from, cuts[at + 1] - 1)}]`);
      if (parsed.length === 0) throw new SyntaxError("there is a comma too many");
      for (const item of parsed) items.push(item);
      yield;
    }
    lists.push(items);
  }
  const whole: unknown = JSON.parse(frame + textOf(copied, bytes.byteLength));
  if (lists.length === 0) return whole;
  for (const [name, value] of Object.entries(Object(whole))) {
    const [marked]: readonly unknown[] = Array.isArray(value) ? value : [];
    if (typeof marked !== "string" || !marked.startsWith(mark)) continue;
    const own = {
      value: lists[Number(marked.slice(mark.length))],
      enumerable: true,
      writable: true,
      configurable: true,
    };
    Object.defineProperty(whole, name, own);
  }
  return whole;
}

/**
 * Where each list in a field of the outermost object is cut that is longer than a piece: from where each piece begins, and last where
 * one more would, so that a piece ends a byte before the next begins.
 */
function* cutsIn(bytes: Uint8Array, piece: number): Steps<readonly (readonly number[])[]> {
  const lists: number[][] = [];
  let [depth, isText, isEscaped, isObject] = [0, false, false, false];
  let cuts: number[] | undefined;
  for (let at = 0; at < bytes.byteLength; at++) {
    if (at % look === 0) yield;
    const byte = bytes[at];
    if (isText) {
      if (isEscaped) isEscaped = false;
      else if (byte === backslash) isEscaped = true;
      else if (byte === quote) isText = false;
    } else if (byte === quote) isText = true;
    else if (byte === listBegins || byte === objectBegins) {
      depth++;
      if (depth === 1) isObject = byte === objectBegins;
      if (depth === 2 && isObject && byte === listBegins) cuts = [at + 1];
    } else if (byte === listEnds || byte === objectEnds) {
      if (depth === 2 && cuts !== undefined) {
        if (cuts.length > 1) lists.push([...cuts, at + 1]);
        cuts = undefined;
      }
      depth--;
    } else if (byte === comma && depth === 2 && cuts !== undefined) {
      if (at + 1 - (cuts.at(-1) ?? 0) > piece) cuts.push(at + 1);
    }
  }
  return cuts === undefined ? lists : [];
}
