import { Sop } from "../records/sop.ts";
import { isMapping } from "./mapping.ts";
import { parseYaml } from "./parse-yaml.ts";
import { type ParsedText, type TextProblem, unreadable } from "./parsed-text.ts";

const opening = /^---[ \t]*\r?\n/;
const closing = /^---[ \t]*\r?$/m;
const otherFields = Object.keys(Sop.shape).filter((field) => field !== "id");
const idLine = /^id[ \t]*:/m;
const otherLine = new RegExp(`^(?:${otherFields.join("|")})[ \\t]*:`, "m");

/**
 * Reads a Markdown text whose front matter holds the fields of a procedure, as a plan of that one procedure; the text
 * below is its `body`. Other Markdown has neither a value nor problems.
 */
export function parseMarkdown(text: string): ParsedText {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return otherMarkdown;
  const close = closing.exec(text.slice(start));
  const frontMatter = text.slice(start, close === null ? undefined : start + close.index);
  if (close === null) {
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

  const body = trimBlankLines(text, start + close.index + close[0].length);
  const { mainstay = 1, ...fields } = parsed.value;
  return {
    value: { mainstay, sops: [body.text === "" ? fields : { ...fields, body: body.text }] },
    problems:
      fields["body"] === undefined || body.text === ""
        ? problems
        : [...problems, bodyTwice(body.start)],
    findOffset: ([collection, , ...path], part) => {
      if (collection === "sops" && path[0] === "body" && body.text !== "") return body.start;
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

/** The text from an offset on, without the blank lines around it, and where it starts. */
function trimBlankLines(text: string, from: number): { text: string; start: number } {
  const tail = text.slice(from);
  const first = tail.search(/\S/);
  if (first === -1) return { text: "", start: from };
  const start = tail.lastIndexOf("\n", first) + 1;
  const end = tail.indexOf("\n", tail.trimEnd().length);
  const kept = tail.slice(start, end === -1 ? undefined : end);
  return { text: kept.endsWith("\r") ? kept.slice(0, -1) : kept, start: from + start };
}

function bodyTwice(offset: number): TextProblem {
  return {
    id: "repeated-key",
    message: "`body` stands in the front matter and again below it: keep one of the two",
    offset,
  };
}
