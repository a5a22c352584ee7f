/** Where the line that a character stands in begins. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineBreak(text[start - 1])) start--;
  return start;
}

/** Where the line that a character stands in ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineBreak(text[end])) end++;
  return end;
}

/** Where the line behind a line break begins; where the text ends if there is none. */
export function nextLine(text: string, end: number): number {
  return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length);
}

/** Where the line before the one that begins here ends; nothing before the first. */
export function previousLineEnd(text: string, start: number): number | undefined {
  if (start === 0) return undefined;
  return text.startsWith("\r\n", start - 2) ? start - 2 : start - 1;
}

/** Where the last of the blank lines ends that follow the line which ends here; here if none does. */
export function skipBlankLines(text: string, end: number): number {
  let last = end;
  for (let line = nextLine(text, end); line < text.length && isBlankLine(text, line); ) {
    last = lineEnd(text, line);
    line = nextLine(text, last);
  }
  return last;
}

/** Where the line ends above the blank lines of which the last ends here, but not before `bound`. */
export function skipBlankLinesBack(text: string, end: number, bound: number): number {
  let last = end;
  for (let start = lineStart(text, last); start > bound && isBlankLine(text, start); ) {
    last = previousLineEnd(text, start) ?? 0;
    start = lineStart(text, last);
  }
  return last;
}

/** How many characters of its line stand before it. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The spaces and tabs that the line of a character begins with. */
export function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? "";
}

/** How the lines of a text end. */
export function lineBreakOf(text: string): string {
  return /\r\n|[\r\n]/.exec(text)?.[0] ?? "\n";
}

/** The first character from here on that is neither white space nor in a comment. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (isBlank(text[at])) at++;
    else if (text[at] === "#" && (at === 0 || isBlank(text[at - 1]))) at = lineEnd(text, at);
    else return at;
  }
}

/** Whether nothing but white space stands in the line that begins here. */
function isBlankLine(text: string, start: number): boolean {
  return text.slice(start, lineEnd(text, start)).trim() === "";
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t" || isLineBreak(character);
}

function isLineBreak(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}
