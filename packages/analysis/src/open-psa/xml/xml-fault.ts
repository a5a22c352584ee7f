import { element, type FoundProblem } from "./xml-problem.ts";

/** The problem of a text with characters that are left of bytes that are not UTF-8, or that never were text. */
export function findUndecoded(text: string): FoundProblem | undefined {
  const offset = text.search(/[\p{Surrogate}\uFFFD]/u);
  return offset === -1 ? undefined : notText(offset);
}

/** Where the parser is: how far it has read, where what it reads now began, and the innermost element that is open. */
export type ParserState = {
  readonly text: string;
  readonly position: number;
  readonly pieceStart: number;
  readonly open: { readonly name: string; readonly offset: number } | undefined;
};

/** What the reason for which the parser refuses a document means to whoever wrote that. */
export function toFault(reason: string, state: ParserState): FoundProblem {
  const { text, position } = state;
  const here = Math.max(0, Math.min(position, text.length) - 1);
  if (reason.startsWith("unclosed tag")) return findBareAmpersand(state) ?? cutOff(state, here);
  if (reason === "disallowed character.") return notText(here);
  if (reason === "undefined entity.") {
    const message =
      "entities are not expanded: only &amp; &lt; &gt; &quot; &apos; and characters by number (&#65;) are read";
    return { id: "entity", message, offset: text.lastIndexOf("&", here) };
  }
  const message = `this is not XML: ${reason.replace(/\.$/u, "")}; check the tags and quotes here and just above`;
  return { id: "syntax", message, offset: here };
}

/** An & that the parser took for the beginning of a reference, all the way to the end of the text. */
function findBareAmpersand({ text, pieceStart }: ParserState): FoundProblem | undefined {
  const offset = text.lastIndexOf("&");
  if (offset < pieceStart || text.includes(";", offset)) return undefined;
  const message = "an & that is not to begin a character reference is written &amp;";
  return { id: "entity", message, offset };
}

function cutOff({ open }: ParserState, here: number): FoundProblem {
  const message = `this is not XML: ${element(open?.name ?? "")} is never closed; is the document cut off?`;
  return { id: "syntax", message, offset: open?.offset ?? here };
}

function notText(offset: number): FoundProblem {
  const message =
    "this is not text: it has a character here that XML does not allow; is it saved as UTF-8?";
  return { id: "not-text", message, offset };
}
