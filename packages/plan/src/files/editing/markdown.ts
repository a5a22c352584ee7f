import type { JsonObject } from "../../edits/json.ts";
import { lineBreakOf } from "./lines.ts";
import { yamlPage } from "./page.ts";
import { editText } from "./text.ts";
import { isMapping } from "../mapping.ts";
import { findBody, findFrontMatter } from "../text/front-matter.ts";
import { parseMarkdown } from "../text/parse-markdown.ts";

/**
 * The text of a procedure whose fields were `before` and are `after`. Its `body` stays where it is, below the front matter
 * or in it; a new one goes below, unless it would not be read the same there.
 */
export function editMarkdown(text: string, before: JsonObject, after: JsonObject): string {
  const { opening, front, closing, lead, below, rest } = divide(text);
  const isBelow = below !== "";
  const page = yamlPage(front);
  const withFields = (fields: JsonObject, behind: string) =>
    opening + editText(page, isBelow ? withoutBody(before) : before, fields) + closing + behind;

  const { body } = after;
  const isInFront = !isBelow && (before["body"] !== undefined || body === undefined);
  if (isInFront) return withFields(after, lead + rest);
  if (body === before["body"]) return withFields(withoutBody(after), lead + below + rest);
  const lineBreak = lineBreakOf(text);
  if (typeof body === "string") {
    const behind = isBelow ? lead + body + rest : lineBreak + lineBreak + body + lineBreak;
    const edited = withFields(withoutBody(after), behind);
    if (bodyIn(edited) === body) return edited;
  }
  return withFields(after, lineBreak);
}

function withoutBody(procedure: JsonObject): JsonObject {
  const { body: _, ...fields } = procedure;
  return fields;
}

/** The parts of a text with front matter; joined they are the text. */
function divide(text: string) {
  const { start = 0, end = 0, behind = 0 } = findFrontMatter(text) ?? {};
  const body = findBody(text, behind);
  return {
    opening: text.slice(0, start),
    front: text.slice(start, end),
    closing: text.slice(end, behind),
    lead: text.slice(behind, body.start),
    below: text.slice(body.start, body.end),
    rest: text.slice(body.end),
  };
}

function bodyIn(text: string): unknown {
  const { value } = parseMarkdown(text);
  return isMapping(value) && Array.isArray(value["sops"]) ? value["sops"][0]?.body : undefined;
}
