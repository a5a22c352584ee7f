/** A quote of either kind. */
export type QuoteMark = "'" | '"';

/** Where the quote of a kind stands that is still open where a YAML text breaks off: behind it all others are escaped. */
export function findOpenQuote(text: string, mark: QuoteMark, end: number): number {
  return mark === '"' ? lastUnescaped(text, end) : lastUnpaired(text, end);
}

/** The same for a quote of any kind where the text goes on, if there is one that stands as those do that begin a text. */
export function guessOpenQuote(text: string, end: number): number | undefined {
  const last = Math.max(findOpenQuote(text, '"', end), findOpenQuote(text, "'", end));
  const around = text.slice(Math.max(0, last - 1), last + 2);
  return /^[\s[{,]?["'][^\s,\]}]/.test(around) ? last : undefined;
}

/** The last double quote that no backslash escapes. */
function lastUnescaped(text: string, end: number): number {
  let quote = lastBefore(text, '"', end);
  while (quote > 0) {
    let slashes = 0;
    while (text[quote - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) break;
    quote = lastBefore(text, '"', quote);
  }
  return quote;
}

/** The first of the last odd number of single quotes in a row: two in a row stand for one in the text. */
function lastUnpaired(text: string, end: number): number {
  let last = lastBefore(text, "'", end);
  while (last > 0) {
    let first = last;
    while (text[first - 1] === "'") first--;
    if ((last - first) % 2 === 0) return first;
    last = lastBefore(text, "'", first);
  }
  return last;
}

function lastBefore(text: string, mark: QuoteMark, end: number): number {
  return end > 0 ? text.lastIndexOf(mark, end - 1) : -1;
}
