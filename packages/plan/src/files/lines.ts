/** Where the character at an offset stands, for people: lines and columns count from 1. */
export type FindPlace = (offset: number) => { readonly line: number; readonly column: number };

/** Finds lines and columns in a text whose lines end as LF, CRLF or CR. */
export function indexLines(text: string): FindPlace {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed))
      starts.push(at + 1);
  }
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

const lineFeed = 10;
const carriageReturn = 13;
