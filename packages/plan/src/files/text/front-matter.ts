/** Where the front matter of a text stands: its first character, its end if it has one, and what comes behind the end. */
export type FrontMatter = {
  readonly start: number;
  readonly end?: number;
  readonly behind: number;
};

/** Finds the front matter of a Markdown text: what stands between its first line and a later one, each `---`. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const start = /^---[ \t]*\r?\n/.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const close = /^---[ \t]*\r?$/m.exec(text.slice(start));
  if (close === null) return { start, behind: text.length };
  const end = start + close.index;
  return { start, end, behind: end + close[0].length };
}

/** Where the text from `from` on stands without the blank lines around it; nowhere, at `from`, if nothing else is there. */
export function findBody(
  text: string,
  from: number,
): { readonly start: number; readonly end: number } {
  const tail = text.slice(from);
  const first = tail.search(/\S/);
  if (first === -1) return { start: from, end: from };
  const start = tail.lastIndexOf("\n", first) + 1;
  const lineBreak = tail.indexOf("\n", tail.trimEnd().length);
  const end = lineBreak === -1 ? tail.length : lineBreak;
  return { start: from + start, end: from + (tail[end - 1] === "\r" ? end - 1 : end) };
}
