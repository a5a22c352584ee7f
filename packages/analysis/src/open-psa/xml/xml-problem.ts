/** Something wrong in an XML document, as data: a stable id, what it is and how to mend it, and where (counted from 1). */
export type XmlProblem = {
  readonly id: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
};

/** A problem at the character at an offset of the text. */
export type FoundProblem = {
  readonly id: string;
  readonly message: string;
  readonly offset: number;
};

/** Takes what is found wrong. */
export type Report = (problem: FoundProblem) => void;

/** Problems of one text as they are found: the first thousand are told, in the order of the text. */
export type ProblemList = {
  readonly report: Report;
  readonly isEmpty: () => boolean;
  /** Whether more are found than are told, so that looking for others is in vain. */
  readonly isFull: () => boolean;
  readonly told: (text: string) => readonly XmlProblem[];
};

/** An empty list of problems. */
export function listProblems(): ProblemList {
  const found: FoundProblem[] = [];
  let isFull = false;
  return {
    report: (problem) => {
      if (found.length < mostTold) found.push(problem);
      else isFull = true;
    },
    isEmpty: () => found.length === 0,
    isFull: () => isFull,
    told: (text) => {
      const rest = {
        id: "more-problems",
        message: `these are the first ${mostTold} problems: mend them to see the others`,
        offset: text.length,
      };
      return toPlaces(text, isFull ? [...found, rest] : found);
    },
  };
}

/** Problems in the order of the text, by line and column; lines end as LF, CRLF or CR. */
function toPlaces(text: string, found: readonly FoundProblem[]): readonly XmlProblem[] {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  return found
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ id, message, offset }) => {
      for (; at < offset; at++) {
        const code = text.charCodeAt(at);
        const endsLine =
          code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed);
        if (!endsLine) continue;
        line++;
        lineStart = at + 1;
      }
      return { id, message, line, column: offset - lineStart + 1 };
    });
}

const lineFeed = 10;
const carriageReturn = 13;

/** A name or value of a document in quotes, shortened where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(shortened(text));
}

/** An element as messages name it: `<define-gate>`. */
export function element(name: string): string {
  return `<${shortened(name)}>`;
}

/** Names that lead back to the first, as messages show a ring: `"a" → "b" → "a"`. */
export function inRing(names: readonly string[]): string {
  const shown = [...names, names[0]].map(quoted);
  if (shown.length > longestRing) shown.splice(longestRing - 2, shown.length - longestRing, "…");
  return shown.join(" → ");
}

function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

const mostTold = 1000;
const longestShown = 60;
const longestRing = 12;
