import type { Changes } from "./arrange.ts";
import type { Part } from "./layout.ts";
import {
  columnOf,
  indentAt,
  lineBreakOf,
  lineEnd,
  lineStart,
  nextLine,
  previousLineEnd,
  skipBlankLines,
  skipBlankLinesBack,
} from "./lines.ts";
import type { Splice } from "./splices.ts";

/**
 * Adds and removes parts that stand one below the other. What is added stands as far apart as those around it. Comments
 * above a part stay when it goes; those behind it, and below it further to the right, go with it.
 */
export function changeBlock(
  text: string,
  parts: readonly Part[],
  { added, removed, distance }: Changes,
): readonly Splice[] {
  const column = columnOf(text, parts[0].start);
  const stays = (_: Part, at: number) => !removed.has(at);
  const [first, last] = [parts.findIndex(stays), parts.findLastIndex(stays)];
  const additions = [...added].map(([behind, texts]): Splice => {
    const gap = gapBehind(text, parts, Math.max(behind, first)) ?? distance;
    const separator = lineBreakOf(text).repeat(gap + 1) + " ".repeat(column);
    const at = behind < 0 ? parts[first].start : lineEnd(text, endOfPart(text, parts[behind]));
    const put = texts.map((part) => (behind < 0 ? part + separator : separator + part)).join("");
    return { start: at, end: at, text: put };
  });
  // What stays of a mapping in a list moves up to the dash.
  const isAtDash = indentAt(text, parts[0].start).length < column;
  const moved = isAtDash && first > 0 ? first : 0;
  const upToDash =
    moved === 0 ? [] : [{ start: parts[0].start, end: parts[moved].start, text: "" }];
  const gone = [...removed].filter((at) => at >= moved);
  return [
    ...additions,
    ...upToDash,
    ...gone.map((at) => removal(text, parts, { at, isBehindAll: at > last })),
  ];
}

/** Where a part ends, with the comments that stand below it and further to the right. */
export function endOfPart(text: string, { start, mark, value }: Part): number {
  const column = columnOf(text, start);
  let end = Math.max(mark, value.end);
  let line = nextLine(text, lineEnd(text, end));
  while (line < text.length) {
    const stop = lineEnd(text, line);
    const indent = text.slice(line, stop).search(/\S/);
    if (indent >= 0 && (indent <= column || text[line + indent] !== "#")) break;
    if (indent >= 0) end = stop;
    line = nextLine(text, stop);
  }
  return end;
}

/** How many blank lines stand behind a part, or before it if it is the last one; unknown if it is the only one. */
function gapBehind(text: string, parts: readonly Part[], at: number): number | undefined {
  if (parts.length === 1) return undefined;
  const end = lineEnd(text, endOfPart(text, parts[at + 1 < parts.length ? at : at - 1]));
  return text.slice(end, skipBlankLines(text, end)).split(/\r\n|[\r\n]/).length - 1;
}

/** Takes the lines of a part away, with the blank lines below it, or above it if nothing stays below. */
function removal(
  text: string,
  parts: readonly Part[],
  { at, isBehindAll }: { readonly at: number; readonly isBehindAll: boolean },
): Splice {
  const end = lineEnd(text, endOfPart(text, parts[at]));
  const start = previousLineEnd(text, lineStart(text, parts[at].start));
  if (start === undefined) return { start: 0, end: nextLine(text, end), text: "" };
  if (isBehindAll) {
    const bound = lineEnd(text, endOfPart(text, parts[at - 1]));
    return { start: skipBlankLinesBack(text, start, bound), end, text: "" };
  }
  // A comment above would seem to be about what comes next.
  const isBelowComment = /^\s*#/.test(text.slice(lineStart(text, start), start));
  return { start, end: isBelowComment ? end : skipBlankLines(text, end), text: "" };
}
