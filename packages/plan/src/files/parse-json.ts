import {
  findNodeAtLocation,
  type ParseError,
  parseTree,
  printParseErrorCode,
  visit,
} from "jsonc-parser";
import type { FindOffset, ParsedText, TextProblem } from "./parsed-text.ts";
import { unreadable } from "./parsed-text.ts";
import { maxDepth } from "./source.ts";

const strictly = { disallowComments: true, allowTrailingComma: false };

/** Reads a JSON text. Every repeated key is told, and the later one counts. */
export function parseJson(text: string): ParsedText {
  const shape = measure(text);
  if (shape.depth > maxDepth) {
    const message = `more than ${maxDepth} lists and objects stand inside each other here`;
    return unreadable({ id: "too-deep", message, offset: shape.deepest });
  }
  try {
    const value: unknown = JSON.parse(text);
    // JSON.parse keeps one of two equal keys, so they show as colons that lead to no key.
    const problems = countKeys(value) === shape.colons ? [] : repeatedKeys(text);
    return { value, problems, positions: () => jsonPositions(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return unreadable(syntaxProblem(text, error));
  }
}

/** How deep brackets go, where they first go beyond the limit, and how many colons stand outside of strings. */
function measure(text: string): { depth: number; deepest: number; colons: number } {
  let [depth, deep, deepest, colons] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === colon) colons++;
    else if (code === openBrace || code === openBracket) {
      depth++;
      if (depth > deep) [deep, deepest] = [depth, deep < maxDepth ? at : deepest];
    } else if (code === closeBrace || code === closeBracket) depth--;
  }
  return { depth: deep, deepest, colons };
}

const [quote, colon, openBrace, closeBrace, openBracket, closeBracket] = [34, 58, 123, 125, 91, 93];
const backslash = 92;

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function countKeys(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) for (const item of value) count += countKeys(item);
  else for (const item of Object.values(value)) count += 1 + countKeys(item);
  return count;
}

function repeatedKeys(text: string): TextProblem[] {
  const problems: TextProblem[] = [];
  const objects: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      objects.push(new Set());
    },
    onObjectEnd: () => {
      objects.pop();
    },
    onObjectProperty: (name, offset) => {
      const seen = objects.at(-1);
      const message = `\`${name}\` stands here a second time: keep one of the two`;
      if (seen?.has(name)) problems.push({ id: "repeated-key", message, offset });
      seen?.add(name);
    },
  });
  return problems;
}

function jsonPositions(text: string): FindOffset {
  const root = parseTree(text);
  return (path, part) => {
    if (root === undefined) return 0;
    for (let length = path.length; length > 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node === undefined) continue;
      const atKey = part === "key" && length === path.length && node.parent?.type === "property";
      return atKey ? (node.parent?.offset ?? node.offset) : node.offset;
    }
    return root.offset;
  };
}

function syntaxProblem(text: string, error: SyntaxError): TextProblem {
  const errors: ParseError[] = [];
  parseTree(text, errors, strictly);
  const [first] = errors;
  const reason =
    first === undefined
      ? error.message
      : printParseErrorCode(first.error).replace(
          /\B[A-Z]/g,
          (letter) => ` ${letter.toLowerCase()}`,
        );
  return {
    id: "syntax",
    message: `this is not JSON: ${reason}; check commas, quotes and brackets here and just above`,
    offset: first?.offset ?? 0,
  };
}
