/** Takes text in pieces of any length and gives the lines that are complete; `end` gives the last one. */
export type Lines = { readonly write: (text: string) => void; readonly end: () => void };

/** The most characters that a line of a table or a log is held to. */
export const longestLine = 1_048_576;

/**
 * Cuts text into lines at LF or CRLF, in memory that does not grow with the text: a line that is longer than `most` is given cut to one
 * character more than that.
 */
export function lines(take: (line: string) => void, most = longestLine): Lines {
  let rest = "";
  return {
    write: (text) => {
      let start = 0;
      let end = text.indexOf("\n");
      if (end === -1) {
        // What is dropped of a line that is too long cannot make it shorter again.
        if (rest.length <= most) rest += text;
        return;
      }
      take(clean(rest + text.slice(0, end), most));
      for (start = end + 1; ; start = end + 1) {
        end = text.indexOf("\n", start);
        if (end === -1) break;
        take(clean(text.slice(start, end), most));
      }
      rest = text.slice(start);
    },
    end: () => {
      if (rest !== "") take(clean(rest, most));
      rest = "";
    },
  };
}

function clean(line: string, most: number): string {
  const cut = line.length > most ? line.slice(0, most + 1) : line;
  return cut.endsWith("\r") ? cut.slice(0, -1) : cut;
}
