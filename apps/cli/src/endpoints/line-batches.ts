/** The most characters that a line is read to; what is longer is cut to one more than this. */
export const longestLine = 4_096;

/** The lines of a text that comes in pieces, as many at a time as came together, in memory that does not grow with the text. */
export async function* lineBatches(
  texts: AsyncIterable<string>,
): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const text of texts) {
    const lines = `${rest}${text}`.split("\n");
    rest = cut(lines.pop() ?? "");
    if (lines.length > 0) yield lines.map(cut);
  }
  if (rest !== "") yield [rest];
}

function cut(line: string): string {
  return line.length > longestLine + 1 ? line.slice(0, longestLine + 1) : line;
}
