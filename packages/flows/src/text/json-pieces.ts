/** Takes text in pieces of any length, and gives the JSON objects in it that are items. */
export type JsonPieces = { readonly write: (text: string) => void; readonly end: () => void };

/** Where items go, and what is wrong: with one item, or with the text as a whole. */
export type JsonTaker = {
  readonly item: (text: string, line: number) => void;
  readonly fault: (why: string, line: number) => void;
};

/**
 * An item is dropped, and told of, once it has more characters. A record of Azure may have the flows of a busy minute: those of this
 * length are read one after another in 290 MB.
 */
export const longestItem = 16_777_216;

/** Why an item is dropped that is longer. */
export const tooLongItem = `is longer than ${longestItem / 2 ** 20} MiB, the most that is read of one item`;

/**
 * Finds the items of JSON documents as they come, without holding a document: the objects of an array at the top or in one of the
 * members that exports put rows into, otherwise the objects that stand one after another.
 */
export function jsonPieces({ item, fault }: JsonTaker): JsonPieces {
  let rest = "";
  let at = 0;
  let line = 1;
  let depth = 0;
  let isText = false;
  let start = -1;
  let startLine = 1;
  /** At which depth an item begins: 0 after another, 1 in an array, 2 in an array that is a member. */
  let itemDepth = 0;
  let isTooLong = false;
  let hasEnded = false;

  const open = (letter: number): void => {
    if (depth === 0) {
      itemDepth = letter === openBracket ? 1 : 0;
      if (letter === openBrace) begin();
    } else if (depth === 1 && itemDepth === 0 && letter === openBracket && start !== -1) {
      if (rowsKey.test(rest.slice(Math.max(start, at - longestKey), at))) {
        itemDepth = 2;
        start = -1;
      }
    } else if (depth === itemDepth && letter === openBrace) begin();
    depth++;
  };

  const begin = (): void => {
    start = at;
    startLine = line;
  };

  const close = (): void => {
    depth--;
    if (depth < 0) {
      hasEnded = true;
      fault(`has a \`${rest[at]}\` that closes what was never opened`, line);
    } else if (depth === itemDepth && isTooLong) {
      isTooLong = false;
      fault(tooLongItem, startLine);
    } else if (depth === itemDepth && start !== -1) {
      item(rest.slice(start, at + 1), startLine);
      start = -1;
    }
  };

  const scan = (): void => {
    for (; at < rest.length && !hasEnded; at++) {
      const letter = rest.charCodeAt(at);
      if (isText) {
        if (letter === backslash) at++;
        else if (letter === quote) isText = false;
      } else if (letter === quote) isText = true;
      else if (letter === openBrace || letter === openBracket) open(letter);
      else if (letter === closeBrace || letter === closeBracket) close();
      if (letter === lineFeed) line++;
    }
    if (start !== -1 && rest.length - start > longestItem) {
      isTooLong = true;
      start = -1;
    }
    const from = start === -1 ? Math.max(0, at - longestKey) : start;
    rest = rest.slice(from);
    at -= from;
    if (start !== -1) start = 0;
  };

  return {
    write: (text) => {
      if (hasEnded) return;
      rest += text;
      scan();
    },
    end: () => {
      if (hasEnded) return;
      if (depth > 0) fault("ends in the middle", startLine);
    },
  };
}

const [quote, backslash, lineFeed] = [0x22, 0x5c, 0x0a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Of exports of Azure and AWS, of Graph, of the cloud consoles. */
const rowsKey =
  /"(?:records|Records|value|values|rows|events|Events|logEvents|entries|hits|data)"\s*:\s*$/;
const longestKey = 64;
