import { indexLines } from "@mainstay/plan";
import { count } from "../../wording.ts";

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

/** Takes what is found wrong; what is too much to be told one by one is counted. */
export type Report = (problem: FoundProblem) => void;

/** Problems of one text as they are found; `told` gives them in the order of the text. */
export type ProblemList = {
  readonly report: Report;
  readonly isEmpty: () => boolean;
  readonly told: (text: string) => readonly XmlProblem[];
};

/** An empty list of problems. */
export function listProblems(): ProblemList {
  const found: FoundProblem[] = [];
  let untold = 0;
  return {
    report: (problem) => {
      if (found.length < mostTold) found.push(problem);
      else untold++;
    },
    isEmpty: () => found.length === 0,
    told: (text) => {
      const placeOf = indexLines(text);
      const told = found
        .toSorted((a, b) => a.offset - b.offset)
        .map(({ id, message, offset }) => ({ id, message, ...placeOf(offset) }));
      if (untold === 0) return told;
      const message = `there ${untold === 1 ? "is" : "are"} ${count(untold, "more problem")}`;
      return [...told, { id: "more-problems", message, ...placeOf(text.length) }];
    },
  };
}

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
