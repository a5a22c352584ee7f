import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { tie } from "./tie.ts";

/** What a piece of text is, so that a terminal can colour it; the words alone say the same. */
export type Tone = "strong" | "dim" | "good" | "warn" | "bad";

/** Gives text the look of its tone, or returns it as it is where there are no colours. */
export type Ink = (tone: Tone, text: string) => string;

/** Where text is laid out: how many columns wide, how tones look, and whether people look at it or a program reads it. */
export type Page = { readonly width: number; readonly ink: Ink; readonly isTerminal: boolean };

/** Text in lines no wider than `width`, broken between words where possible. */
export function wrapped(text: string, width: number): readonly string[] {
  if (stringWidth(text) <= width) return [text.replaceAll(tie, " ")];
  return wrapAnsi(text, Math.max(1, width), { hard: true, trim: true })
    .replaceAll(tie, " ")
    .split("\n");
}

/** A paragraph: `lead` opens the first line, the lines after it hang below the text. */
export function paragraph(page: Page, text: string, lead = ""): string {
  const indent = stringWidth(lead);
  const lines = wrapped(text, page.width - indent);
  return lines.map((line, at) => (at === 0 ? lead : " ".repeat(indent)) + line).join("\n");
}

/** A paragraph in a list of paragraphs: indented, and from the second line on a little more. */
export function item(page: Page, text: string): string {
  const lines = wrapped(text, page.width - 4);
  return lines.map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`)).join("\n");
}

/** A heading over a section. */
export function heading(page: Page, text: string): string {
  return page.ink("strong", text);
}

/** Sections with one empty line between them; absent ones are left out. */
export function stacked(sections: readonly (string | undefined)[]): string {
  return sections.filter((section) => section !== undefined && section !== "").join("\n\n");
}

/** The same of sections that come in pieces, as they come. */
export function* stackedPieces(
  sections: Iterable<string | undefined | Iterable<string>>,
): Generator<string> {
  let isFirst = true;
  for (const section of sections) {
    let before = isFirst ? "" : "\n\n";
    for (const piece of typeof section === "object" ? section : [section ?? ""]) {
      if (piece === "") continue;
      yield before + piece;
      before = "";
      isFirst = false;
    }
  }
}

/** The width of the widest of some texts, in columns. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}

/** Text padded with spaces to a width in columns; wider text is cut with an ellipsis. */
export function fitted(text: string, width: number, align: "left" | "right" = "left"): string {
  const cut = stringWidth(text) > width ? `${clipped(text, width - 1)}…` : text;
  const padding = " ".repeat(Math.max(0, width - stringWidth(cut)));
  return align === "left" ? cut + padding : padding + cut;
}

function clipped(text: string, width: number): string {
  let taken = "";
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(taken + segment) > width) break;
    taken += segment;
  }
  return taken;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
