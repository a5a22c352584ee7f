import { Sop } from "../../records/sop.ts";
import { findBody, findFrontMatter } from "./front-matter.ts";
import { isMapping } from "../mapping.ts";
import { parseYaml } from "./parse-yaml.ts";
import { type ParsedText, type TextProblem, unreadable } from "./parsed-text.ts";

const otherFields = Object.keys(Sop.shape).filter((field) => field !== "id");
const idLine = /^id[ \t]*:/m;
const otherLine = new RegExp(`^(?:${otherFields.join("|")})[ \\t]*:`, "m");

/**
 * Reads a Markdown text whose front matter holds the fields of a procedure, as a plan of that one procedure; the text
 * below is its `body`. Other Markdown has neither a value nor problems.
 */
export function parseMarkdown(text: string): ParsedText {
  const front = findFrontMatter(text);
  if (front === undefined) return otherMarkdown;
  const { start, end, behind } = front;
  const frontMatter = text.slice(start, end);
  if (end === undefined) {
    if (!looksLikeSop(frontMatter)) return otherMarkdown;
    return unreadable({
      id: "syntax",
      message: "the front matter has no end: put a line `---` below it",
      offset: 0,
    });
  }

  const parsed = parseYaml(frontMatter);
  const problems = parsed.problems.map((problem) => ({
    ...problem,
    offset: problem.offset + start,
  }));
  if (parsed.value === undefined)
    return looksLikeSop(frontMatter) ? { ...parsed, problems } : otherMarkdown;
  if (!isSop(parsed.value)) return otherMarkdown;

  const { start: bodyStart, end: bodyEnd } = findBody(text, behind);
  const body = text.slice(bodyStart, bodyEnd);
  const { mainstay = 1, ...fields } = parsed.value;
  return {
    value: { mainstay, sops: [body === "" ? fields : { ...fields, body }] },
    problems:
      fields["body"] === undefined || body === "" ? problems : [...problems, bodyTwice(bodyStart)],
    findOffset: ([collection, , ...path], part) => {
      if (collection === "sops" && path[0] === "body" && body !== "") return bodyStart;
      return start + parsed.findOffset(collection === "sops" ? path : ["mainstay"], part);
    },
  };
}

const otherMarkdown: ParsedText = { problems: [], findOffset: () => 0 };

function looksLikeSop(frontMatter: string): boolean {
  return idLine.test(frontMatter) && otherLine.test(frontMatter);
}

function isSop(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isMapping(value)) return false;
  if (Object.hasOwn(value, "mainstay")) return true;
  return Object.hasOwn(value, "id") && otherFields.some((field) => Object.hasOwn(value, field));
}

function bodyTwice(offset: number): TextProblem {
  return {
    id: "repeated-key",
    message: "`body` stands in the front matter and again below it: keep one of the two",
    offset,
  };
}
