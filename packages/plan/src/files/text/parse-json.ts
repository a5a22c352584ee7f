import { offsetFinder } from "./find-offset.ts";
import { findJsonFault } from "./json-fault.ts";
import { isMapping } from "../mapping.ts";
import { outlineJson } from "./outline-json.ts";
import { type ParsedText, unreadable } from "./parsed-text.ts";
import { findRepeatedKeys } from "./repeated-keys.ts";
import { maxDepth } from "../source.ts";

/** Reads a JSON text. Every repeated key is told, and the later one counts. */
export function parseJson(text: string): ParsedText {
  const value = parse(text);
  if (value === undefined) {
    const { reason, offset } = findJsonFault(text);
    return unreadable({ id: "syntax", message: `this is not JSON: ${reason}`, offset });
  }
  const outlined = outlineJson(text, maxDepth);
  if ("tooDeep" in outlined) {
    const message = `more than ${maxDepth} lists and objects stand inside each other here`;
    return unreadable({ id: "too-deep", message, offset: outlined.tooDeep });
  }
  const { outline, colons } = outlined;
  // JSON.parse keeps one of two equal keys, so they show as colons that lead to no key.
  const problems = countKeys(value) === colons ? [] : findRepeatedKeys(outline);
  return { value, problems, findOffset: offsetFinder(outline) };
}

/** What a JSON text says, which may be null but is never undefined; undefined for any other text. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function countKeys(value: unknown): number {
  let count = 0;
  if (Array.isArray(value)) for (const item of value) count += countKeys(item);
  else if (isMapping(value)) for (const key in value) count += 1 + countKeys(value[key]);
  return count;
}
