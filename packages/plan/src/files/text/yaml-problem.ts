import { YAMLException } from "js-yaml";
import { quote } from "../words/describe-value.ts";
import { findOpenQuote, guessOpenQuote } from "./open-quote.ts";
import type { TextProblem } from "./parsed-text.ts";
import { maxDepth } from "../source.ts";

/** The reason for which a field is refused whose name is not text. */
export const keyNotText = "key that is not text";

/** Says in people's words why the parser gave up on a text. */
export function yamlProblem(text: string, error: unknown): TextProblem {
  if (!(error instanceof YAMLException)) return beyondParser;
  const offset = error.mark?.position ?? 0;
  const reason = offset < text.length ? error.reason : `${error.reason} at the end`;
  const openQuote = openQuoteAt(text, reason, offset);
  if (openQuote !== undefined) {
    const message = `this quote is not closed: put a ${text[openQuote]} behind the text that it begins`;
    return { id: "syntax", message, offset: openQuote };
  }
  const { id, say } = meanings.find(({ matches }) => matches.test(reason)) ?? notYaml(reason);
  const word = wordAt(text, offset);
  return { id, message: say(word === "" ? "this" : quote(word)), offset };
}

/** Whatever else it throws comes of a text on which its patterns overflow, such as a tag of millions of characters. */
const beyondParser: TextProblem = {
  id: "syntax",
  message: "something in this text is too long to be read: is the file really YAML?",
  offset: 0,
};

/** The quote that was left open where the parser gave up, if that is the reason. */
function openQuoteAt(text: string, reason: string, offset: number): number | undefined {
  if (reason.includes("within a single quoted scalar")) return findOpenQuote(text, "'", offset);
  if (reason.includes("within a double quoted scalar")) return findOpenQuote(text, '"', offset);
  return reason.startsWith("deficient indentation") ? guessOpenQuote(text, offset) : undefined;
}

/** What a reason of the parser comes to; `say` is given the word that stands there, in quotes. */
type Meaning = { readonly id: string; readonly say: (found: string) => string };

const meanings: readonly (Meaning & { readonly matches: RegExp })[] = [
  {
    matches: /^nesting exceeded/,
    id: "too-deep",
    say: () => `more than ${maxDepth} lists and fields stand inside each other here`,
  },
  {
    matches: /^(?:null byte|the stream contains non-printable|expected valid JSON)/,
    id: "not-text",
    say: () => "this is not text: it has a control character here; is the file really YAML?",
  },
  {
    matches: /^unidentified alias/,
    id: "syntax",
    say: (found) => `${found} stands for nothing above: text that begins with * goes in quotes`,
  },
  {
    matches: /\btag\b/,
    id: "syntax",
    say: (found) =>
      `${found} means nothing in a plan: leave tags out, text that begins with ! goes in quotes`,
  },
  {
    matches: new RegExp(`^${keyNotText}`),
    id: "syntax",
    say: (found) => `${found} is not text, and only text names a field: put it in quotes`,
  },
  {
    matches: /^duplicated mapping key/,
    id: "repeated-key",
    say: (found) => `${found} stands here a second time: keep one of the two`,
  },
  {
    matches: /within a flow collection|^deficient indentation at the end/,
    id: "syntax",
    say: () => "the text ends before a bracket [ or { is closed: close it",
  },
  {
    matches: /^(?:bad|deficient) indentation/,
    id: "syntax",
    say: (found) =>
      `${found} does not fit in here: check the indentation and the line above; text with ": " in it, or that begins with @ \` %, goes in quotes`,
  },
  {
    matches: /^(?:end of the stream or|expected ':'|can not read a block mapping)/,
    id: "syntax",
    say: (found) =>
      `${found} does not go on what stands above: check the indentation, and that a colon and a space follow the name of each field`,
  },
];

function notYaml(reason: string): Meaning {
  const message = `this is not YAML: ${reason}; check indentation, brackets and quotes here and just above`;
  return { id: "syntax", say: () => message };
}

/** The word around an offset, as far as it is worth showing. */
function wordAt(text: string, offset: number): string {
  const before = /[^\s,[\]{}]*$/.exec(text.slice(Math.max(0, offset - 40), offset))?.[0] ?? "";
  const after = /^[^\s,[\]{}]*/.exec(text.slice(offset, offset + 80))?.[0] ?? "";
  return (before + after).replace(/^\?$|:$/, "");
}
