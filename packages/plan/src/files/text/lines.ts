/** Where the character at an offset stands, for people: lines and columns count from 1. */
export type FindPlace = (offset: number) => { readonly line: number; readonly column: number };

/** Finds lines and columns in a text whose lines end as LF, CRLF or CR. */
export function indexLines(text: string): FindPlace {
  const starts = lineStarts(text);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  let feed = text.indexOf("\n");
  let carriageReturn = text.indexOf("\r");
  while (feed !== -1 || carriageReturn !== -1) {
    if (carriageReturn === -1 || (feed !== -1 && feed < carriageReturn)) {
      starts.push(feed + 1);
      feed = text.indexOf("\n", feed + 1);
    } else {
      if (carriageReturn + 1 !== feed) starts.push(carriageReturn + 1);
      carriageReturn = text.indexOf("\r", carriageReturn + 1);
    }
  }
  return starts;
}
