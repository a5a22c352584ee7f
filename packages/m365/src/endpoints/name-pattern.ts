import { parseHostName } from "./host-name.ts";

/**
 * A host name in which stars may stand for what is open: any characters of the label, and in a first label that begins with
 * a star, dots as well. A label that is one star stands for at least one character: `*.contoso.example` is every name below
 * contoso.example and not that name itself, `*cdn.contoso.example` is also cdn.contoso.example.
 */
export type NamePattern = {
  /** The pattern in lower case and ASCII. */
  readonly text: string;
  /** The labels after the last one with a star: what every matching name ends in. The whole of a name without stars. */
  readonly tail: string;
  /** The labels up to the last one with a star; empty if there is no star. */
  readonly head: string;
  /** More is more specific: a name without stars before any pattern, then the pattern with more fixed characters. */
  readonly specificity: number;
};

/** Reads a host name, or a pattern in ASCII; undefined if the text is neither, or nothing but stars. */
export function parseNamePattern(written: string): NamePattern | undefined {
  const text = written.includes("*") ? parseStarred(written.trim()) : parseHostName(written.trim());
  if (text === undefined) return undefined;
  const labels = text.split(".");
  const last = labels.findLastIndex((label) => label.includes("*"));
  return {
    text,
    tail: labels.slice(last + 1).join("."),
    head: labels.slice(0, last + 1).join("."),
    specificity: last === -1 ? Number.POSITIVE_INFINITY : text.replaceAll("*", "").length,
  };
}

function parseStarred(written: string): string | undefined {
  const text = written.toLowerCase().replaceAll(/\*+/g, "*").replace(/\.$/, "");
  // With a letter for each star it has to be a name.
  const name = text.replaceAll("*", "a");
  return /[^*.]/.test(text) && parseHostName(name) === name ? text : undefined;
}

/** Whether the head of a pattern fits what a name has before a place, where its tail begins with a dot. */
export type FitsHead = (name: string, end: number) => boolean;

/** Makes a head ready to be tried often: what most heads ask is answered without cutting the name up. */
export function compileHead(head: string): FitsHead {
  if (head === "*") return (_, end) => end > 0;
  const [prefix = "", ...others] = head.split("*");
  const suffix = others.at(-1) ?? "";
  const isSuffix = prefix === "" && others.length === 1;
  return (name, end) =>
    name.startsWith(prefix) &&
    name.endsWith(suffix, end) &&
    (isSuffix || fitsHead(head, name.slice(0, end)));
}

function fitsHead(head: string, rest: string): boolean {
  if (head === "*") return rest.length > 0;
  const isFree = head.startsWith("*");
  const labels = head.split(".");
  const parts = rest.split(".");
  if (!isFree)
    return (
      labels.length === parts.length && labels.every((label, at) => fitsLabel(label, parts[at]))
    );
  // Only the first label may take in dots: those after it stand opposite the last labels.
  const after = labels.slice(1);
  const taken = parts.length - after.length;
  if (taken < 1 || !after.every((label, at) => fitsLabel(label, parts[taken + at]))) return false;
  return fitsLabel(labels[0], parts.slice(0, taken).join("."));
}

/** Whether a text fits a label with stars: its pieces in order, the first at the start and the last at the end. */
function fitsLabel(label: string, text: string): boolean {
  if (label === "*") return text.length > 0;
  const [first = "", ...pieces] = label.split("*");
  if (pieces.length === 0) return label === text;
  const last = pieces.pop() ?? "";
  if (!text.startsWith(first) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.endsWith(last) && text.length - last.length >= at;
}
