/** What Graph puts around a page of items: everything but the items. */
type JsonEnvelope = { readonly [key: string]: unknown };

/** One item of a JSON document, what stands around the items before it, or why it cannot be read; lines from 1. */
type JsonPart =
  | { readonly item: unknown; readonly line: number }
  | { readonly envelope: JsonEnvelope; readonly line: number }
  | { readonly fault: string; readonly line: number };

/** Takes text in pieces of any length and gives the parts that are complete; `end` gives what is left. */
export type JsonItems = {
  readonly write: (text: string) => Iterable<JsonPart>;
  readonly end: () => Iterable<JsonPart>;
};

const longestItem = 4_000_000;

/**
 * Reads the items of an answer of Graph as they come, without holding the document: those of the array `value` of one
 * page or of pages one after another, those of an array, or one item after another (NDJSON).
 */
export function jsonItems(): JsonItems {
  let rest = "";
  let at = 0;
  let line = 1;
  let depth = 0;
  let isText = false;
  /** At which depth an item begins: 0 after another, 1 in an array, 2 in the `value` of a page. */
  let itemDepth = 0;
  /** Where the item, or the page that may turn out to be one, begins. */
  let start = -1;
  let around = "";
  let hasEnded = false;

  function* parts(): Generator<JsonPart> {
    for (; at < rest.length && !hasEnded; at++) {
      const letter = rest.charCodeAt(at);
      if (letter === lineFeed) line++;
      if (isText) {
        if (letter === backslash) at++;
        else if (letter === quote) isText = false;
      } else if (letter === quote) isText = true;
      else if (letter === openBrace || letter === openBracket) open(letter);
      else if (letter === closeBrace || letter === closeBracket) yield* close();
    }
    const from = start === -1 ? at : start;
    rest = rest.slice(from);
    at -= from;
    if (start !== -1) start = 0;
    if (rest.length > longestItem) {
      hasEnded = true;
      rest = "";
      yield { fault: "one item is longer than any that Graph gives", line };
    }
  }

  function open(letter: number): void {
    if (depth === 0) {
      itemDepth = letter === openBracket ? 1 : 0;
      start = letter === openBracket ? -1 : at;
    } else if (depth === 1 && itemDepth === 0 && letter === openBracket) {
      if (valueKey.test(rest.slice(start, at))) {
        around = `${rest.slice(start, at)}[]`;
        start = -1;
        itemDepth = 2;
      }
    } else if (depth === itemDepth && itemDepth > 0 && letter === openBrace) start = at;
    depth++;
  }

  function* close(): Generator<JsonPart> {
    depth--;
    if (depth < 0) {
      hasEnded = true;
      yield { fault: `\`${rest[at]}\` closes what was never opened`, line };
    } else if (depth === itemDepth && start !== -1) {
      yield parsed(rest.slice(start, at + 1));
      start = -1;
    } else if (depth === 1 && itemDepth === 2) {
      start = at + 1;
      itemDepth = -1;
    } else if (depth === 0 && itemDepth === -1) {
      const envelope = parsed(around + rest.slice(start, at + 1));
      start = -1;
      if ("item" in envelope) yield { envelope: toEnvelope(envelope.item), line };
      else yield envelope;
    }
  }

  function parsed(text: string): JsonPart {
    try {
      const item: unknown = JSON.parse(text);
      return { item, line };
    } catch (error) {
      return { fault: error instanceof Error ? error.message : "is not JSON", line };
    }
  }

  return {
    write: (text) => {
      rest += text;
      return parts();
    },
    end: function* () {
      yield* parts();
      if (depth > 0 && !hasEnded) yield { fault: "the file ends in the middle", line };
    },
  };
}

const [quote, backslash, lineFeed] = [0x22, 0x5c, 0x0a];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const valueKey = /"value"\s*:\s*$/;

function toEnvelope(item: unknown): JsonEnvelope {
  return typeof item === "object" && item !== null ? { ...item } : {};
}
