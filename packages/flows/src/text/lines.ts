/** Takes text in pieces of any length and gives the lines that are complete; `end` gives the last one. */
export type Lines = { readonly write: (text: string) => void; readonly end: () => void };

/** The most characters that a line is held to; what is longer is given cut to one more than this. */
export const longestLine = 1_048_576;

/** Cuts text into lines at LF or CRLF, in memory that does not grow with the text. */
export function lines(take: (line: string) => void): Lines {
  let rest = "";
  return {
    write: (text) => {
      let start = 0;
      let end = text.indexOf("\n");
      if (end === -1) {
        // What is dropped of a line that is too long cannot make it shorter again.
        if (rest.length <= longestLine) rest += text;
        return;
      }
      take(clean(rest + text.slice(0, end)));
      for (start = end + 1; ; start = end + 1) {
        end = text.indexOf("\n", start);
        if (end === -1) break;
        take(clean(text.slice(start, end)));
      }
      rest = text.slice(start);
    },
    end: () => {
      if (rest !== "") take(clean(rest));
      rest = "";
    },
  };
}

function clean(line: string): string {
  const cut = line.length > longestLine ? line.slice(0, longestLine + 1) : line;
  return cut.endsWith("\r") ? cut.slice(0, -1) : cut;
}
